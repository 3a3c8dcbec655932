/** Of the one place of the import page that says, to who cannot see it, that reading begins and what came of it. */
export const statusId = "import-status";

/** React knows nothing of what is said there, so that no page is drawn again for it. */
export function announce(text: string): void {
  const status = document.getElementById(statusId);
  if (status !== null) status.textContent = text;
}
