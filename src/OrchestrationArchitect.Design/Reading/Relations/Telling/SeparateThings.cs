using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>"Book a flight, a hotel and a car. If one of them fails, cancel the others": one verb for several things that may fail and be undone apart, so that each is a step.</summary>
internal static class SeparateThings
{
    /// <summary>How many sentences on it may be told, so that reading stays linear.</summary>
    private const int Reach = 40;

    /// <summary>Makes a step of each thing.</summary>
    public static void Read(Story story, ActionWriter writer, int sentence, ParsedSentence parsed, List<Told> told)
    {
        for (var at = 0; at < told.Count; at++)
        {
            var (verb, action) = (told[at].Predicate, story.Actions[told[at].Action]);
            if (action.Role != ActionRole.Step || Things(parsed, verb) is not { Length: > 2 } things || !(AreDoneInTurn(parsed.Words, things[^1].End, story.Lexicon)
                || (action.Effect == Effect.Compensatable && story.Sentences.Skip(sentence + 1).Take(Reach).Any(later => AreUndoneApart(parsed.Words, things, later, story.Lexicon)))))
            {
                continue;
            }

            var words = parsed.Words;
            story.Actions[told[at].Action] = action with { Thing = ActionName.Thing(words, things[0]), Head = words.Lemmas[things[0].Head] };
            foreach (var thing in things.Skip(1))
            {
                told.Insert(at + 1, AnotherThing.Of(story, writer, parsed, told[at], thing));
                at++;
            }
        }
    }

    /// <summary>The list of things that a verb acts on; none where it acts on one.</summary>
    private static ImmutableArray<Phrase> Things(ParsedSentence parsed, Predicate verb)
    {
        var words = parsed.Words;
        if (verb.Object.IsEmpty || verb.Gapped)
        {
            return [];
        }

        if (!verb.Passive)
        {
            var listed = List(words, verb.Object.Start, words.Count);
            return listed.Skip(1).Any(thing => parsed.Predicates.Any(p => p.Finite && p.First >= thing.Start && p.First <= thing.End)) ? [] : listed;
        }

        var start = verb.ClauseStart;
        while (start < verb.First && words.TagAt(start) is Tag.Adverb or Tag.Punctuation)
        {
            start++;
        }

        return List(words, start, verb.First) is [.., { End: var end }] all && end == verb.First ? all : Spelled(words, verb);
    }

    /// <summary>"Three things are booked: a van from the depot, a parking zone from the city and a storage unit": the list behind the colon of how many they are.</summary>
    private static ImmutableArray<Phrase> Spelled(TaggedSentence words, Predicate verb)
    {
        var colon = verb.End;
        while (colon < words.Count && words.Lower(colon) != ":" && !words.TagAt(colon).IsVerb())
        {
            colon++;
        }

        return words.Lower(colon) == ":" && Indexes.From(verb.Object.Start, verb.Object.End - verb.Object.Start).Any(i => words.TagAt(i) is Tag.Number) ? List(words, colon + 1, words.Count) : [];
    }

    /// <summary>"A flight, a hotel and a car": the phrases that commas and "and" join.</summary>
    private static ImmutableArray<Phrase> List(TaggedSentence words, int start, int limit)
    {
        var things = ImmutableArray.CreateBuilder<Phrase>();
        var joined = false;
        for (var at = start; !joined && Phrases.Read(words, at, limit) is { IsEmpty: false } thing && words.TagAt(thing.Head) is Tag.Noun or Tag.Name;)
        {
            things.Add(thing);
            var end = Whereabouts(words, thing.End, limit);
            at = end;
            joined = things.Count > 1 && words.TagAt(thing.Start - 1) == Tag.Coordinator;
            while (words.Lower(at) is "," or "and" or "then" or "finally")
            {
                at++;
            }

            if (at == end)
            {
                break;
            }
        }

        return joined ? things.ToImmutable() : [];
    }

    /// <summary>"A key in the vault, a record and …": the end of what says where or for what a thing is, if another thing is joined to it.</summary>
    public static int Whereabouts(TaggedSentence words, int end, int limit)
    {
        var at = end;
        while (words.TagAt(at) is Tag.Preposition && Phrases.Read(words, at + 1, limit) is { IsEmpty: false } place)
        {
            at = place.End;
        }

        return words.Lower(at) is "," or "and" ? at : end;
    }

    /// <summary>"… one after the other" behind the last of them.</summary>
    private static bool AreDoneInTurn(TaggedSentence words, int end, Lexicon lexicon) => lexicon.Phrases.Set("one-by-one").LengthAt(words, end) > 0;

    /// <summary>A later sentence tells that each is taken back in its own way, "flights are cancelled and rooms are released", or that one thing fails and others are taken back: "if the car is unavailable, cancel the hotel", "if one fails, cancel the others".</summary>
    private static bool AreUndoneApart(TaggedSentence words, ImmutableArray<Phrase> things, ParsedSentence later, Lexicon lexicon)
    {
        var told = later.Words;
        if (AreUndoneEach(words, things, later, lexicon))
        {
            return true;
        }

        if (later.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Condition or ClauseKind.Temporal) is not { } condition || Mishaps.Find(told, condition.ClauseStart, told.Count, lexicon) < 0
            || !later.Predicates.Any(p => p.Clause == ClauseKind.Main && UndoingVerbs.IsUndoing(p.Lemma, lexicon)))
        {
            return false;
        }

        var (start, end) = (condition.ClauseStart, condition.End);
        while (end < told.Count && told.Lower(end) != ",")
        {
            end++;
        }

        var rest = Enumerable.Range(0, start).Concat(Enumerable.Range(end, told.Count - end)).ToList();
        return rest.Exists(i => lexicon.Phrases.Set("some-of-several").IsWordAt(told, i))
            || things.Any(failing => IsNamed(failing, Enumerable.Range(start, end - start)) && !IsNamed(failing, rest) && things.Any(undone => IsNamed(undone, rest)));

        bool IsNamed(Phrase thing, IEnumerable<int> where) => Names(told, where, words.Lemmas[thing.Head]);
    }

    /// <summary>Two or more of the things are each taken back by a verb of its own, where a failure or what compensates is spoken of.</summary>
    private static bool AreUndoneEach(TaggedSentence words, ImmutableArray<Phrase> things, ParsedSentence later, Lexicon lexicon)
    {
        var told = later.Words;
        var undoing = later.Predicates.Where(p => p.Clause == ClauseKind.Main && !p.About.IsEmpty && UndoingVerbs.IsUndoing(p.Lemma, lexicon)).ToList();
        return undoing.Count > 1 && things.Count(thing => undoing.Count(p => Names(told, Enumerable.Range(p.About.Start, p.About.End - p.About.Start), words.Lemmas[thing.Head])) == 1) > 1
            && (lexicon.Phrases.Set("counterpart").Find(told, 0, told.Count) >= 0 || lexicon.Phrases.Set("counterpart").IsIn(told.Sentence.Label) || Mishaps.Find(told, 0, told.Count, lexicon) >= 0);
    }

    private static bool Names(TaggedSentence told, IEnumerable<int> where, string thing) => where.Any(i => told.TagAt(i) == Tag.Noun && told.Lemmas[i] == thing);
}
