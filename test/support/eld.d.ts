// eld ships no types for its detector without data, nor for the data.
declare module 'eld/detector' {
  export interface EldResult {
    language: string;
  }
  export interface EldInstance {
    detect(text: string): EldResult;
  }
  export function createEld(): { instance: EldInstance; loadData: (this: void, data: unknown) => string };
}

declare module 'eld/ngrams' {
  export const ngramsData: unknown;
}
