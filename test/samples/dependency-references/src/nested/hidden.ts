export async function hidden(): Promise<string> {
  return "hidden";
}
