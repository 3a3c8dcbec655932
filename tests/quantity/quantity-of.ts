import { type ParseOptions, parseQuantity, type Quantity } from "../../lib/quantity";

export function quantityOf(text: string, options: ParseOptions = {}): Quantity {
  const parsed = parseQuantity(text, options);
  if (parsed.kind !== "quantity") throw new Error(`not a quantity: ${text}`);
  return parsed.quantity;
}
