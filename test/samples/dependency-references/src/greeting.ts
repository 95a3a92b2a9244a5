export const greeting = (): string => "greeting";

export default function (): string {
  return "default";
}
