// 100 numbers of each area code are reserved for fiction (North American Numbering Plan); the pool is of 206.
const areaCodes = Array.from({ length: 40 }, (_, index) => 201 + index).filter((code) => code !== 206);
const perAreaCode = 100;

/** Numbers reserved for fiction that no state puts into a target. */
export function unknownNumbers(count: number): readonly string[] {
  return areaCodes
    .flatMap((area) =>
      Array.from({ length: perAreaCode }, (_, line) => `+1${area}55501${String(line).padStart(2, '0')}`),
    )
    .slice(0, count);
}
