/** Takes over a change of the language where the page would lose something with it, or does not. */
type Holder = (href: string) => boolean;

let holder: Holder | undefined;

/** @returns what gives it back */
export function holdLanguageSwitch(hold: Holder): () => void {
  holder = hold;
  return () => {
    if (holder === hold) holder = undefined;
  };
}

/** Whether somebody goes to the address once nothing is lost by it. */
export const isSwitchHeld = (href: string): boolean => holder?.(href) ?? false;
