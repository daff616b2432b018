/** A file that the build puts beside the scripts: its address, with a hash. */
declare module "*?no-inline" {
  const address: string;
  export default address;
}
