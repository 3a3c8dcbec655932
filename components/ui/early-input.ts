/** Something that was done to a page whose scripts had not run yet. */
export interface Deed {
  readonly event: Event;
  readonly target: Element;
  /** What a control held right after it. */
  readonly value: string | undefined;
  readonly checked: boolean | undefined;
  readonly place?: Place;
}

/** Of an element in a stand-in (`data-stand-in`) for what the page makes itself, alike in structure and around the same element. */
interface Place {
  readonly standIn: Element;
  readonly around: Element;
  /** The number of each child on the way to it. */
  readonly path: readonly number[];
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

/** Deeds with the places of those that were done to a stand-in, while it is there. */
export const placed = (deeds: readonly Deed[]): Deed[] =>
  deeds.map((deed) => {
    const standIn = deed.target.closest("[data-stand-in]");
    const around = standIn?.parentElement ?? null;
    if (standIn === null || around === null) return deed;
    const path: number[] = [];
    for (let at = deed.target; at !== standIn && at.parentElement !== null; at = at.parentElement)
      path.unshift([...at.parentElement.children].indexOf(at));
    return { ...deed, place: { standIn, around, path } };
  });

/** Does once more what was done too early, in the order that it was done in, each when the page shows what came before. */
export async function repeatInput(deeds: readonly Deed[]): Promise<void> {
  for (const deed of deeds) {
    const target = await targetOf(deed);
    if (target?.isConnected) repeat({ ...deed, target });
    await turn();
  }
  if (deeds.length > 0) document.activeElement?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
}

const turn = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

const mostLooks = 500;
const lookEveryMs = 20;

/** What was meant, once it is there; not what has come into its place meanwhile, as rows do in another order. */
async function targetOf({ target, place }: Deed): Promise<Element | undefined> {
  if (place === undefined) return target;
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const found = place.standIn.isConnected ? undefined : elementAt(place);
    if (found !== undefined) return isAlike(found, target) ? found : undefined;
    await turn(lookEveryMs);
  }
  return undefined;
}

const isAlike = (one: Element, other: Element): boolean =>
  one.tagName === other.tagName && one.getAttribute("title") === other.getAttribute("title");

const elementAt = ({ around, path }: Place): Element | undefined =>
  path.reduce<Element | undefined>((at, child) => at?.children[child], around);

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
