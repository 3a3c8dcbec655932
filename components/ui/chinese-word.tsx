/** “中文” as an outline: an English page loads no Chinese font for two signs, nor looks for one. */
export function ChineseWord({ text }: { readonly text: string }) {
  return (
    <svg viewBox="0 -860 2000 1000" height="0.98em" width="1.96em" role="img" aria-label={text} fill="currentColor">
      <path d="M0 0m96-661l806 0l0 470l-77 0l0-397l-654 0l0 402l-75 0zm40 339l734 0l0 74l-734 0zm322-518l79 0l0 919l-79 0zM1000 0m725-630l77 23q-63 181-162 313q-99 132-237 222q-138 91-320 150q-4-9-12-23q-8-13-17-27q-10-13-18-21q179-52 313-136q133-83 226-207q93-123 150-294zm-455 4q57 155 154 281q97 126 233 215q136 90 310 134q-8 8-18 20q-10 13-18 25q-9 13-16 24q-179-49-316-144q-137-94-235-229q-99-135-163-303zm-220-38l904 0l0 74l-904 0zm373-159l78-24q23 36 46 79q22 44 33 75l-83 27q-9-31-30-76q-21-44-44-81z" />
    </svg>
  );
}
