import { create } from "zustand";

/** Heights of the bottom sheet on a phone. */
export type SheetHeight = "low" | "half" | "full";

/** What passes and no link carries: the pointer, what is open on top, what is announced. */
interface Ui {
  hover: string | null;
  palette: boolean;
  help: boolean;
  /** Whether the dialog that asks for a database is open. */
  connect: boolean;
  filters: boolean;
  sheet: SheetHeight;
  /** Said to screen readers when it changes. */
  said: string;
}

export const useUi = create<Ui>(() => ({
  hover: null,
  palette: false,
  help: false,
  connect: false,
  filters: false,
  sheet: "low",
  said: "",
}));

export const setUi = (part: Partial<Ui>) => useUi.setState(part);
