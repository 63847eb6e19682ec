// The names of CLDR, bundled by the build: build/calendars.mjs.
declare module 'lede:calendars' {
  /** By month from January, or by weekday from Monday: the names, in a date and alone. */
  interface CalendarNames {
    readonly months: readonly (readonly string[])[];
    readonly weekdays: readonly (readonly string[])[];
  }
  /** By language or region (BCP 47). */
  const calendars: Readonly<Record<string, { readonly long: CalendarNames; readonly short: CalendarNames }>>;
  export default calendars;
}
