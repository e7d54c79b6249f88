import { triage } from '@caselead/api/core/triage/triage.ts'
import { describe, expect, test } from 'vitest'

describe('the language it is written in', () => {
  test.for<[string, string | null]>([
    ['The export has stopped and we cannot invoice.', 'English'],
    ['Exports', 'English'],
    ['Export broken!!!', 'English'],
    ['No worries, thanks a bunch', 'English'],
    ['Wir warten seit zwei Wochen und niemand antwortet. Das ist nicht akzeptabel.', 'German'],
    ['Nous attendons depuis deux semaines et personne ne répond.', 'French'],
    ['Llevamos dos semanas esperando y nadie nos responde.', 'Spanish'],
    ['Estamos há duas semanas sem resposta e não podemos trabalhar.', 'Portuguese'],
    ['Aspettiamo da due settimane e non abbiamo una risposta.', 'Italian'],
    ['We wachten al twee weken op een antwoord en het is niet goed.', 'Dutch'],
    ['Vi har väntat i två veckor och det är inte bra.', 'Swedish'],
    ['Czekamy już dwa tygodnie i nie mamy odpowiedzi na nasze pytanie.', 'Polish'],
    ['İki haftadır bekliyoruz ve cevap yok, bu çok kötü.', 'Turkish'],
    ['Мы ждём ответа уже две недели.', 'a language in Cyrillic letters'],
    ['二週間待っていますが、返事がありません。', 'Japanese'],
    ['我们已经等了两个星期。', 'Chinese'],
    ['نحن ننتظر منذ أسبوعين', 'a language in Arabic letters'],
    ['Vi viltaheim ekoli tremana sostu per blanisk ondar kvelit', null],
  ])('%s: %s', ([text, expected]) => {
    expect(triage(text).language).toBe(expected)
  })

  test('tone is read in English; of another language nothing is claimed', () => {
    const german = triage('Das ist eine Katastrophe und wir sind nicht zufrieden. Wir kündigen.', {
      keywords: ['kündigen'],
      tones: [0.5],
    })
    expect(german).toMatchObject({
      ...{ language: 'German', sentiment: null, sentimentWords: [], urgency: null },
      ...{ complexity: null, trend: null, keywords: ['kündigen'] },
    })
    expect(german.languageWords).toContain('das')
  })
})
