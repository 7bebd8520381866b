using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Work that is handed to a person: "routes the request to the manager for approval".</summary>
internal sealed class Handover(Story story, ActionWriter writer)
{
    /// <summary>How many sentences on the decision may be told as a step of its own.</summary>
    private const int ToldSoon = 2;

    /// <summary>The decision that a step hands over, unless the text goes on to tell it.</summary>
    public Told? Read(int at, ParsedSentence parsed, int index, Told told)
    {
        var words = parsed.Words;
        var predicate = told.Predicate;
        var limit = NextAfter(parsed, predicate);
        for (var i = predicate.End; i + 2 < limit; i++)
        {
            if (words.Lower(i) is not ("to" or "on") || Phrases.Read(words, i + 1, limit) is not { IsEmpty: false } who || (words.Lower(i) == "on" && words.Lemmas[who.Head] != "desk")
                || words.Lower(who.End) != "for" || words.TagAt(who.Head) == Tag.Pronoun)
            {
                continue;
            }

            var noun = Phrases.Read(words, who.End + 1, limit);
            if (noun.IsEmpty || story.Lexicon.VerbOfNominal(words.Lower(noun.Head)) is not { } verb || story.Lexicon.ClassOf(verb) != VerbClass.Decide || ToldAfter(at, index))
            {
                return null;
            }

            var from = story.Actions[told.Action];
            var decision = story.Tell(writer.Of(words, noun.Head, noun.Head + 1, verb, from.Thing, from.Head, ActionName.Thing(words, who), at, "what a person is asked for"));
            return new Told(decision, predicate with { First = noun.Head, Verb = noun.Head, End = noun.Head + 1, Lemma = verb, Coordinated = true, Joiner = "and" }, told.Guard);
        }

        return null;
    }

    /// <summary>Where the next predicate begins, or the sentence ends.</summary>
    private static int NextAfter(ParsedSentence parsed, Predicate predicate)
    {
        var next = int.MaxValue;
        foreach (var other in parsed.Predicates)
        {
            next = other.First > predicate.Verb ? Math.Min(next, other.First) : next;
        }

        return next == int.MaxValue ? parsed.Words.Count : next;
    }

    private bool ToldAfter(int at, int index)
    {
        for (var i = at; i < story.Sentences.Length && i <= at + ToldSoon; i++)
        {
            if (story.Sentences[i].Predicates.Skip(i == at ? index + 1 : 0).Any(p => p is { Clause: ClauseKind.Main or ClauseKind.Relative, Negated: false } && story.Lexicon.ClassOf(p.Lemma) is VerbClass.Decide or VerbClass.Wait))
            {
                return true;
            }
        }

        return false;
    }
}
