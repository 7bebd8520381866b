using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>
/// "The flight is booked through the airline, the hotel through an agency and the car through a broker": one verb for several things,
/// each done with a partner of its own.
/// </summary>
internal static class GappedThings
{
    /// <summary>Adds a step for each thing after the first.</summary>
    public static void Read(Story story, ActionWriter writer, ParsedSentence parsed, List<Told> told)
    {
        for (var at = 0; at < told.Count; at++)
        {
            var (verb, words) = (told[at].Predicate, parsed.Words);
            var end = verb.Object.IsEmpty ? 0 : Math.Max(verb.End, verb.Object.End);
            if (end == 0 || story.Actions[told[at].Action].Role != ActionRole.Step || words.TagAt(end) != Tag.Preposition || !story.Lexicon.Phrases.Set("partner").IsWordAt(words, end))
            {
                continue;
            }

            var (by, place) = (words.Lower(end), Phrases.Read(words, end + 1, words.Count));
            while (!place.IsEmpty && Next(parsed, place.End, by) is { } next)
            {
                told.Insert(at + 1, AnotherThing.Of(story, writer, parsed, told[at], next.Thing));
                at++;
                place = next.Place;
            }
        }
    }

    /// <summary>A joiner, a thing with its article, perhaps a clause between commas, the preposition again and what it governs.</summary>
    private static (Phrase Thing, Phrase Place)? Next(ParsedSentence parsed, int at, string by)
    {
        var words = parsed.Words;
        var start = at;
        while (words.Lower(start) == "," || words.TagAt(start) == Tag.Coordinator)
        {
            start++;
        }

        if (start == at || words.TagAt(start) != Tag.Determiner || Phrases.Read(words, start, words.Count) is not { IsEmpty: false } thing)
        {
            return null;
        }

        var preposition = thing.End;
        if (words.Lower(preposition) == "," && words.TagAt(preposition + 1) == Tag.Subordinator)
        {
            preposition++;
            while (preposition < words.Count && words.Lower(preposition) != ",")
            {
                preposition++;
            }

            preposition++;
        }

        return words.Lower(preposition) == by && Phrases.Read(words, preposition + 1, words.Count) is { IsEmpty: false } place && !parsed.Predicates.Any(p => p.Clause == ClauseKind.Main && p.First >= at && p.Object.Start <= thing.Head && p.Object.End > thing.Head)
            && !parsed.Predicates.Any(p => p.Clause == ClauseKind.Main && p.First == place.End)
            ? (thing, place)
            : null;
    }
}
