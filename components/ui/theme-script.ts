/** Where the chosen theme is kept, and the attribute of the root element that applies it. */
export const themeKey = "tenfold-theme";

/** Runs before the first paint, so that a chosen theme never flashes. */
export const themeScript = `try{var t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
