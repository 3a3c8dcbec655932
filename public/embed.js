// Makes embedded figures of Tenfold as high as they need. One copy serves all figures of a page.
// A figure posts { type: "tenfold:height", height } at every change, and when it is sent { type: "tenfold:measure" }.
(() => {
  const frames = () => document.querySelectorAll('iframe[src*="/embed/"]');
  addEventListener("message", ({ data, source }) => {
    if (data?.type !== "tenfold:height" || !(data.height > 0 && data.height < 20000)) return;
    for (const frame of frames()) if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
  });
  for (const frame of frames()) frame.contentWindow.postMessage({ type: "tenfold:measure" }, "*");
})();
