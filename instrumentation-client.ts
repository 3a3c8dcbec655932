/** Runs before the page comes to life: a file that the address names is read meanwhile. */
if (/^\/(?:zh\/)?import\/?$/.test(window.location.pathname) && window.location.search.includes("open="))
  void import("./components/import/large-source");
