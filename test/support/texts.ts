import fc from 'fast-check';

/** Strings of any UTF-16 units, lone surrogates and controls included; fast-check's own take a second to set up. */
export const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x2ff }), fc.integer({ min: 0, max: 0xffff })), {
    maxLength: 120,
  })
  .map((units) => String.fromCharCode(...units));
