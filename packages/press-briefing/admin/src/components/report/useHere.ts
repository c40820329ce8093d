/** The zone of this screen: reports are read by the wall clock of who reads them; their days are the newsroom's. */
export const useHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
