export const xmlResponse = (xml: string): Response =>
  new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "X-Content-Type-Options": "nosniff" },
  });
