import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
type Rows = `${Digit}${Digit}`;
type Cells = { [Row in Rows]: { [Column in `${Rows}${Digit}`]: { value: number } } };

app.post("/sheet", (sheet: Cells): string => String(sheet["00"]["000"].value));

export default app;
