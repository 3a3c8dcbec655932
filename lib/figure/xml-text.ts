/** Signs that no XML file may hold, and surrogates, which alone are such signs. */
const perhapsNotXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;
/** The same without surrogates that go together, which takes far longer to tell. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text with U+FFFD in place of each sign that no XML file may hold. */
export const xmlText = (text: string): string => (perhapsNotXml.test(text) ? text.replace(notXml, "\ufffd") : text);
