const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Eight characters of Crockford's base 32 (no I, L, O, U) out of 32 random hexadecimal ones. */
export function receiptCode(randomHex: string): string {
  const bits = BigInt(`0x${randomHex.slice(0, 10)}`);
  return Array.from({ length: 8 }, (_, place) => crockford[Number((bits >> BigInt(5 * place)) & 31n)]).join("");
}
