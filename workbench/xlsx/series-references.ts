import type { KeptSeries } from "./kept";

/** A series whose references to cells are all written anew. */
export function withReferences(
  series: KeptSeries,
  rewrite: (reference: string) => string,
): KeptSeries {
  const { valuesRef, nameRef, categoriesRef, sizesRef } = series;
  return {
    ...series,
    valuesRef: rewrite(valuesRef),
    ...(nameRef === undefined ? {} : { nameRef: rewrite(nameRef) }),
    ...(categoriesRef === undefined ? {} : { categoriesRef: rewrite(categoriesRef) }),
    ...(sizesRef === undefined ? {} : { sizesRef: rewrite(sizesRef) }),
  };
}
