/** Something that was done to a page whose scripts had not run yet. */
export interface Deed {
  readonly event: Event;
  readonly target: Element;
  /** What a control held right after it. */
  readonly value: string | undefined;
  readonly checked: boolean | undefined;
}

interface EarlyInput {
  /** Records nothing more, and gives what there is to repeat. */
  readonly stop: () => Deed[];
}

declare global {
  /** What `early-start.ts` records. */
  var tenfoldEarly: EarlyInput | undefined;
}

const kinds = ["click", "keydown", "input", "change", "submit"] as const;

/** Does by itself, without scripts, what a click on it is for. */
const native = "a[href], label, summary";

const isControl = (target: Element): target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

const isToggle = (target: Element): target is HTMLInputElement =>
  target instanceof HTMLInputElement && (target.type === "checkbox" || target.type === "radio");

function isForScripts(event: Event, target: Element): boolean {
  const { type } = event;
  if (type === "submit") return !target.hasAttribute("action");
  // A toggle changes with its click.
  if (isToggle(target)) return type === "click" || type === "keydown";
  if (event instanceof KeyboardEvent && isControl(target) && event.key.length === 1) return false;
  return type !== "click" || isControl(target) || target.closest(native) === null;
}

/** Records what is done to the page from now on. */
export function recordInput(): EarlyInput {
  let deeds: Deed[] = [];
  const record = (event: Event) => {
    const { target } = event;
    if (!(target instanceof Element) || !isForScripts(event, target)) return;
    // Such a form would load the page anew.
    if (event.type === "submit") event.preventDefault();
    if (changes(event)) deeds = deeds.filter((deed) => deed.target !== target || deed.event.type !== event.type);
    deeds.push({
      event,
      target,
      value: isControl(target) && target.type !== "file" ? target.value : undefined,
      checked: isToggle(target) ? target.checked : undefined,
    });
  };
  for (const kind of kinds) window.addEventListener(kind, record, true);
  return {
    stop: () => {
      for (const kind of kinds) window.removeEventListener(kind, record, true);
      return deeds.filter(isLeft);
    },
  };
}

/** What a control holds after it is all there is to it. */
const changes = ({ type }: Event): boolean => type === "input" || type === "change";

/**
 * React comes to life at once for an event on a page that it is about to take over, and that event it handles itself; only what
 * a control holds it takes for what the page was sent with.
 */
const isLeft = ({ event, target }: Deed): boolean => event.eventPhase === Event.NONE || isControl(target);

/** Does once more what was done too early, in the order that it was done in, each when the page shows what came before. */
export async function repeatInput(deeds: readonly Deed[]): Promise<void> {
  for (const deed of deeds) {
    if (deed.target.isConnected) repeat(deed);
    await new Promise((resolve) => setTimeout(resolve));
  }
  if (deeds.length > 0) document.activeElement?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
}

function repeat({ event, target, value, checked }: Deed): void {
  if (isToggle(target) && event.type === "click") target.checked = checked !== true;
  if (value !== undefined && changes(event)) putValue(target, value);
  target.dispatchEvent(Reflect.construct(event.constructor, [event.type, event]));
}

/**
 * Puts a value into a control as somebody does who types: React, which watches what scripts assign to the element, notices a
 * change only where the element holds something else than was assigned.
 */
function putValue(target: Element, value: string): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.value = target.defaultValue;
  Reflect.set(Object.getPrototypeOf(target), "value", value, target);
}
