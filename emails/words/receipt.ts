/** To somebody whose email waits for the team to decide about it. */
export const receipt = {
  subject: 'We’ve got your email',
  heading: 'We’ve got your email',
  waits:
    'We don’t recognise your address for the case or account it’s about, so your email isn’t part of a case yet. It’s waiting for someone on our team to look at it.',
  knownAddress: 'If you’re a customer, you can also write to us from the address you usually use.',
  automatic: 'This is an automatic email. We send it once a day at most.',
}
