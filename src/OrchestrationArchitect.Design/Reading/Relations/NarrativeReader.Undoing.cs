using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Undoing actions that are not plain verbs with one object.</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>"Cancel the hotel, the car and the flight": what else is undone by the same verb.</summary>
    private void FurtherObjects(ParsedSentence parsed, Predicate predicate, PossibleUndoing first)
    {
        var words = parsed.Words;
        var next = parsed.Predicates.Where(p => p.First > predicate.Object.Head && p != predicate).Select(p => p.First).DefaultIfEmpty(words.Count).Min();
        var limit = predicate.Passive ? Math.Min(predicate.First, next) : next;
        var at = predicate.Object.End;
        while (at < limit && words.Lower(at) is "," or "and" or "or" or "&" or "/")
        {
            at++;
            var phrase = words.Lower(at) is "," or "and" or "or" ? default : Phrases.Read(words, at, limit);
            if (phrase.IsEmpty || (phrase.End < words.Count && phrase.End == next && !predicate.Passive))
            {
                continue;
            }

            at = phrase.End;
            var action = _actions[first.Action] with { Thing = ActionName.Thing(words, phrase), Head = words.Lemmas[phrase.Head], Role = ActionRole.Compensation };
            _undoings.Add(first with { Action = _actions.Count });
            _actions.Add(action);
        }
    }

    /// <summary>"A failed shipment triggers a refund of the payment": undoing told as a noun in a sentence about failure.</summary>
    private void UndoingNouns(int at, ParsedSentence parsed)
    {
        var words = parsed.Words;
        if (!GuardReader.Fails(words, 0, words.Count, _lexicon))
        {
            return;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words.TagAt(i) != Tag.Noun || _lexicon.VerbOfNominal(words.Lower(i)) is not { } verb || !_lexicon.Phrases.Is("inverse", verb)
                || _lexicon.VerbsUndoneBy(verb).Count == 0 && !_lexicon.Phrases.Is("undo-all", verb)
                || words.TagAt(i + 1) == Tag.Noun || parsed.Predicates.Any(p => !p.Object.IsEmpty && p.Object.Head == i && _lexicon.Phrases.Is("inverse", p.Lemma)))
            {
                continue;
            }

            var of = words.Lower(i + 1) is "of" or "for" ? Phrases.Read(words, i + 2, words.Count) : default;
            var phrase = of.IsEmpty && i > 0 && words.TagAt(i - 1).IsNominal() ? new Phrase(i - 1, i, i - 1) : of;
            var thing = ActionName.Thing(words, phrase);
            var head = phrase.IsEmpty ? null : words.Lemmas[phrase.Head];
            _undoings.Add(new PossibleUndoing(_actions.Count, words.Text(0, words.Count), head is not null && words.TagAt(phrase.Start) == Tag.Determiner && words.Lower(phrase.Start) is "all" or "any" or "both" or "every", Sure: true));
            _actions.Add(Act(words, i, i + 1, verb, thing, head, null, at, "a noun that undoes") with { Role = ActionRole.Compensation });
        }
    }

    /// <summary>"All previous reservations", "any completed step", "both bookings".</summary>
    private static bool ReachesAll(ParsedSentence parsed, Predicate predicate)
    {
        for (var i = predicate.Object.Start; i < predicate.Object.End; i++)
        {
            if (parsed.Words.Lower(i) is "all" or "any" or "every" or "both" or "previous" or "earlier" or "completed" or "everything" or "prior" or "preceding")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Re-credit" is "credit".</summary>
    private static string Root(string lemma) => lemma.StartsWith("re-", StringComparison.Ordinal) ? lemma[3..] : lemma;
}
