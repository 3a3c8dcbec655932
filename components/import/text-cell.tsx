import { type ComponentProps, useState } from "react";
import fields from "../ui/field.module.css";

interface Props extends Pick<ComponentProps<"input">, "id" | "aria-label" | "aria-describedby"> {
  readonly value: string;
  /** Whether an empty field is taken for what stood there. */
  readonly isRequired?: boolean;
  readonly onChange: (value: string) => void;
}

/** A text that is taken when it is left or with the enter key, which keeps the keyboard where it is. */
export function TextCell({ value, isRequired = false, onChange, ...rest }: Props) {
  const [draft, setDraft] = useState({ text: value, of: value });
  if (draft.of !== value) setDraft({ text: value, of: value });
  const take = () => {
    if (isRequired && draft.text.trim() === "") setDraft({ text: value, of: value });
    else if (draft.text !== value) onChange(draft.text);
  };
  return (
    <input
      className={fields.input}
      value={draft.text}
      onChange={(event) => setDraft({ text: event.target.value, of: value })}
      onBlur={take}
      // The key that chooses a Chinese word says nothing of the text.
      onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && take()}
      {...rest}
    />
  );
}
