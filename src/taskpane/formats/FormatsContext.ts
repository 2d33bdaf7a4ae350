import { createContext, useContext } from "react";
import { createFormats, type Formats } from "./create-formats";

const FormatsContext = createContext<Formats>(createFormats("en-US"));

export const FormatsProvider = FormatsContext.Provider;

export function useFormats(): Formats {
  return useContext(FormatsContext);
}
