import type { Sounding } from '@caselead/core/triage/sentiment/learn-sentiment.ts'

/** Written for this project: how people complain to a desk, mostly without a single bad word. */
const complaints = `
thanks for nothing
thanks for absolutely nothing, again
well, thanks for nothing
thank you for nothing
thanks for nothing then
nobody has called me back as promised
no one called me back
nobody called, nobody wrote, nobody cares
you promised a callback yesterday and I am still waiting
I was promised an answer by Monday and heard nothing
I have been waiting for two weeks now
still no answer after ten days
still no reply from anyone
this is the fourth time I write to you about this
how many times do I have to ask
how many more times do I need to explain this
how long does this have to take
how much longer am I supposed to wait
is anybody reading this
is anyone there
does anybody work there at all
do you ever answer
why does nobody answer
why is nobody responding to my messages
why was I charged twice and why is nobody doing anything about it
an hour on hold and then the line went dead
forty minutes in the queue and then you hang up
I was on the phone for an hour and got nowhere
I have called five times and each time I am told something else
every agent tells me something different
I keep being passed around
I get sent from one team to the next
all I get are automatic replies
another canned response that has nothing to do with my question
you closed my case and nothing was solved
you marked it as solved and it is not
it was supposed to be fixed last week
it still is not fixed
it broke again, the same as last month
same problem again and again
same story every month
your driver did not even ring the bell
the driver left it with a stranger
my order was due on Monday, today is Thursday
a week late and no explanation
the parcel never came
it says delivered and I never got it
the wrong item, for the second time
arrived broken and you want me to pay for the return
the box was empty
I paid for next day delivery and it took nine days
where is my money
I want my money back now
give me my money back
three months and I am still waiting for my refund
you took the money within a minute and need weeks to give it back
you keep charging me after I cancelled
I cancelled in May and you are still billing me
I want to speak to a manager
let me talk to somebody who can actually help
I will take my business elsewhere
I am done with you
we are done, close my account
I will never order here again
never again
last time I use this company
I regret ever signing up
I expected better from you
I expected more for this price
for this price I expect an answer
this is not what I paid for
this is not acceptable
not impressed
so much for customer service
what kind of service is this
what a joke of a company
call this support
great service, really, two hours for a single sentence
great, another update and another thing that stopped working
well done, you lost my booking twice
nice work, now nothing loads at all
brilliant, the whole night without power and not a word from you
congratulations on ignoring me for a month
wow, thanks for ruining our holiday
lovely, stuck at the airport again because of you
my flight was cancelled and nobody at the desk could tell me anything
six hours at the gate and not one announcement
you lost my suitcase and your hotline only plays music
you gave away my seat
the room was dirty and reception just shrugged
the staff ignored us
your technician did not show up
the engineer never came and nobody told me
I took a day off for your technician and nobody came
no internet since Sunday and all you say is restart the router
the line drops every evening and you do nothing
paying every month for a service I cannot use
we cannot work and you do not seem to care
our shop has been closed for two days because of your outage
we lost a whole day of sales because of this
my customers are shouting at me because of your system
you leave us hanging
you let us down
you have been lying to me
you told me it was on its way, it was not even packed
you do not keep your word
do not tell me to wait any longer
fix it or I am leaving
sort it out
sort this out now
get your act together
do your job
enough is enough
I have had enough
I give up
I am fed up
I am tired of asking
I am losing my patience
it is beyond me how you can treat people like this
you should be ashamed
I feel cheated
I feel let down
we are furious
I am furious about this
absolutely furious with you
I am livid
it is extremely slow
this is extremely slow
everything is extremely slow and nobody does anything
extremely disappointed
extremely poor support
extremely annoying
I am being ignored
`

/** Written for this project: what people ask, report and answer when nothing is wrong between them and the desk. */
const ordinary = `
could somebody call me back tomorrow please
please call me back when you have a minute
can you call me on Monday
who do I call about my contract
how long does a delivery usually take
when will my order arrive
where can I see the status of my order
how many days do I have to return it
how do I get a refund
how long does a refund take
can I get my money back if it does not fit
I would like to cancel my subscription
how do I cancel
I was charged twice, could you check
there is a charge on my card I do not recognise
my card was declined, what can I do
the payment did not go through
my transfer has not arrived yet, is that normal
I am still waiting for the confirmation mail, does that take long
I have not received the code yet
I did not get the invoice for May
the parcel arrived today, thank you
everything arrived, all fine
the wrong size came, can I exchange it
one item is missing from my order
the screen is broken, is that covered by the warranty
my phone was stolen, please block the card
I lost my password
I cannot log in
the app shows an error when I open it
the export stops at row 500
it is slow today
the page loads slowly since this morning
we get a timeout when we call the API
the build fails with exit code 1
nothing happens when I press the button
the printer does not print the second page
it stopped working after the update, which version do I need
the sync has failed since last night, the log is attached
here is the screenshot you asked for
the file is attached
as asked, here is my order number
yes, that is correct
no, the other account
no worries
no problem
ok thank you
thanks, that helped
thanks for the quick answer
thank you, it works now
great, that was fast
great service, thank you
well done, it is much faster now
nice work on the new design
perfect, you can close the case
that is all I needed, thanks
can I speak to somebody about a bigger plan
can I speak to an agent
I want to speak to sales
is anybody there on Sundays
is there anyone who speaks German
does anybody know when the shop opens
who answers questions on tax
why do you need my address
why was my request refused
why is there a fee
why does the total differ from the quote
what happens after the trial
what do I have to pay for the return
how many users are in this plan
how much is the next plan
how do I add a colleague
how do I change the address
how do I close my account
we are moving, please change our address
we are closing our office in May, what do we have to do
my flight was cancelled, how do I rebook
my flight is delayed, will I still make the connection
my suitcase did not arrive, where do I report that
can I take an earlier flight
is breakfast included
we need a second room for one night
when does the technician come
the technician was here, all is well
can the engineer come on Friday instead
the internet is down in our street, is it known
is there an outage at the moment
the line was down for an hour and is back
please restart the server tonight
please send the invoice again
please stop the newsletter
do I have to restart the router
do not send it before Monday please
I will wait for your answer
no rush
it can wait until next week
take your time
I am new here, where do I start
I will order again next month
I never used the old version
I have never had a credit card, can I still sign up
I paid by bank transfer
I paid on Monday, is it booked
the fourth invoice is missing a line
this is the second order, please use the same address
I have been a customer for ten years, is there a discount
I have been waiting for this feature, thank you
I called yesterday and was told to send the form
a colleague told me to write to you
you promised us a discount, how do we get it
as promised, here are the documents
`

const told = (lines: string, sound: Sounding['sound']): Sounding[] =>
  lines
    .trim()
    .split('\n')
    .map((text) => ({ text, sound }))

export const deskSentences = (): Sounding[] => [
  ...told(complaints, 'negative'),
  ...told(ordinary, 'neutral'),
]
