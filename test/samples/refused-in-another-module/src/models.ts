export interface Row {
  id: number;
  save: () => void;
}
