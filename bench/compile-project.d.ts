export function writeProject(folder: string, routes: number): void;
export function addTypia(folder: string, routes: number): void;
