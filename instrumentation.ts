/** Next calls this when a server starts: what the first pages and pictures would otherwise wait for. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ dataDirectory }, { loadTablesOnce }, { openCommonFonts }] = await Promise.all([
    import("./app/data-directory"),
    import("./lib/ingest/load"),
    import("./lib/export/fonts"),
  ]);
  loadTablesOnce(dataDirectory());
  openCommonFonts().catch(console.error);
}
