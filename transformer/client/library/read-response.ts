/** The response itself, which the caller reads. */
export function readResponse(response: Response): Response {
  return response;
}
