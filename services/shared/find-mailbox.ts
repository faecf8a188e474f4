/** Returns the mailbox that an address leads to: `anna+test@stadt.example` is that of `anna@stadt.example`. */
export const findMailbox = (address: string): string => address.replace(/\+[^@]*@/, '@');
