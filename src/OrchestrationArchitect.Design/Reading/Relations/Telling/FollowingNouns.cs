using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Branches;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>What a sentence goes on to tell without a verb of its own: "…, followed by the capture of the payment", "…; fraud check; …", "…, then the caterer".</summary>
internal sealed class FollowingNouns(Story story, ActionWriter writer)
{
    /// <summary>A longer stretch is no noun that follows.</summary>
    private const int Longest = 9;

    /// <summary>Adds what follows to the steps of the sentence.</summary>
    public void Read(int at, ParsedSentence parsed, List<Told> told)
    {
        AfterColon(at, parsed, told);
        GappedThings.Read(story, writer, parsed, told);
        SeparateThings.Read(story, writer, at, parsed, told);
        for (var i = 0; i + 1 < parsed.Words.Count; i++)
        {
            if (ParallelNouns.Open(parsed.Words, i))
            {
                Beside(at, parsed, told, i + 2);
            }
            else if (IsFollowedBy(parsed.Words, i))
            {
                var known = told.Count;
                Noun(at, parsed, told, i, Skip(parsed.Words, i + 2));
                if (told.Count == known)
                {
                    Things(parsed, told, i);
                }
            }
            else if (Separates(parsed.Words, i) && !Gapped(parsed, told, Skip(parsed.Words, i + 1), i))
            {
                Noun(at, parsed, told, i, Skip(parsed.Words, i + 1));
            }
        }
    }

    /// <summary>"Followed by the printing", "and by a tasting".</summary>
    private static bool IsFollowedBy(TaggedSentence words, int at) =>
        words.Lower(at + 1) == "by" && (words.Lower(at) == "followed" || (words.Lower(at) == "and" && IsFollowedBefore(words, at)));

    private static bool IsFollowedBefore(TaggedSentence words, int at) => Indexes.From(0, at).Any(i => words.Matches(i, "followed by"));

    private static bool Separates(TaggedSentence words, int at) =>
        words.Lower(at) is ";" || (words.Lower(at) == "then" && words.TagAt(at - 1) is Tag.Punctuation or Tag.Coordinator);

    private static int Skip(TaggedSentence words, int start)
    {
        while (words.TagAt(start) is Tag.Adverb or Tag.Coordinator or Tag.Determiner)
        {
            start++;
        }

        return start;
    }

    /// <summary>"… in three steps: identity proof, affordability calculation and fraud check".</summary>
    private void AfterColon(int at, ParsedSentence parsed, List<Told> told)
    {
        var words = parsed.Words;
        var colon = Indexes.From(0, words.Count).FirstOrDefault(i => words.Lower(i) is ":" or "–" or "—", -1);
        if (colon < 0 || words.Enumeration is not null || parsed.Predicates.Any(p => p.Verb > colon && p.Finite) || !AnnouncesParts(words, colon))
        {
            return;
        }

        var items = NominalList.Items(words, colon + 1, words.Count, story.Lexicon);
        if (!NominalList.IsList(items, 2) || items.Count(item => item.Sure) < 2)
        {
            return;
        }

        if (told.Count > 0 && Indexes.From(0, colon).Any(i => words.Lower(i) is "steps" or "stages" or "phases" or "parts"))
        {
            story.Retake(told[^1].Action, ActionRole.Aside, "announces its parts");
            told.RemoveAt(told.Count - 1);
        }

        foreach (var nominal in items.Where(item => item.Action is not null).Select(item => item.Action!.Value))
        {
            var action = story.Tell(writer.Of(words, nominal, at, "a noun in a list after a colon"));
            told.Add(new Told(action, Verbless(nominal, nominal.Word, told.Count > 0), told.Count > 0 ? told[^1].Guard : Guard.None));
        }
    }

    /// <summary>"In three steps", "several checks".</summary>
    private bool AnnouncesParts(TaggedSentence words, int end) =>
        Indexes.From(0, end).Any(i => words.Lower(i) != words.Lemmas[i] && story.Lexicon.Phrases.Set("collective").IsBaseAt(words, i));

    private void Noun(int at, ParsedSentence parsed, List<Told> told, int separator, int start)
    {
        var words = parsed.Words;
        var end = start;
        while (end < words.Count && words.Lower(end) is not (";" or "," or ".") && words.TagAt(end) != Tag.Coordinator)
        {
            end++;
        }

        if (words.TagAt(start) is Tag.Preposition or Tag.Subordinator or Tag.Pronoun || end - start is < 1 or > Longest || HasVerb(parsed, start, end)
            || (NominalActions.Read(words, start, end, story.Lexicon, lenient: words.Lower(separator) == ";") ?? Message(words, separator, start, end)) is not { } nominal
            || IsEnumerated(words, nominal.Word) || told.Exists(t => t.Predicate.Verb == nominal.Word))
        {
            return;
        }

        var before = told.FindLastIndex(t => t.Predicate.Verb < nominal.Word);
        var action = story.Tell(writer.Of(words, nominal, at, "a noun that follows"));
        told.Insert(before + 1, new Told(action, Verbless(nominal, start, before >= 0), before >= 0 ? told[before].Guard : Guard.None));
    }

    /// <summary>"The power is ordered next, followed by the furniture and a listing": the verb before goes for each thing that follows.</summary>
    private void Things(ParsedSentence parsed, List<Told> told, int followed)
    {
        var words = parsed.Words;
        var before = told.FindLastIndex(t => t.Predicate.Verb < followed);
        if (words.Lower(followed) is not "followed" || words.Lower(followed - 1) is not "," || before < 0 || told[before].Predicate.Object.IsEmpty || story.Actions[told[before].Action].Role is not ActionRole.Step)
        {
            return;
        }

        for (var at = followed + 2; Phrases.Read(words, at, words.Count) is { IsEmpty: false } thing && IsThing(words, thing, isFirst: at == followed + 2);)
        {
            told.Insert(before + 1, AnotherThing.Of(story, writer, parsed, told[before], thing));
            before++;
            at = SeparateThings.Whereabouts(words, thing.End, words.Count);
            at += words.Lower(at) is "," ? 1 : 0;
            at += words.Lower(at) is "and" or "then" ? 1 : 0;
        }
    }

    /// <summary>A thing that the verb before may act on: nobody, no time, no clause of its own, and no deed but where things were told before it.</summary>
    private bool IsThing(TaggedSentence words, Phrase thing, bool isFirst) =>
        words.TagAt(thing.Start) is Tag.Determiner && words.TagAt(thing.Head) is Tag.Noun && (thing.End >= words.Count || words.TagAt(thing.End) is Tag.Preposition or Tag.Punctuation or Tag.Coordinator)
        && !story.Lexicon.Phrases.People.Contains(words.Lemmas[thing.Head]) && !words.Units.TryGet(words.Lower(thing.Head), "time", out _)
        && (story.Lexicon.VerbOfNominal(words.Lower(thing.Head)) is null || (!isFirst && words.Lower(thing.End) is not "of"));

    /// <summary>"In parallel with the drawing of the poster and the writing of the text": what is told nowhere else.</summary>
    private void Beside(int at, ParsedSentence parsed, List<Told> told, int start)
    {
        var before = told.FindLastIndex(t => t.Predicate.Verb < start);
        if (before < 0)
        {
            return;
        }

        foreach (var nominal in ParallelNouns.In(parsed, start, story.Lexicon).Where(nominal => !told.Exists(t => t.Predicate.Verb == nominal.Word) && story.Latest(story.Actions.Count, a => a.Lemma == nominal.Lemma) < 0))
        {
            var action = story.Tell(writer.Of(parsed.Words, nominal, at, "a noun that goes on beside it"));
            told.Insert(++before, new Told(action, Verbless(nominal, nominal.Word, true), told[before - 1].Guard));
        }
    }

    /// <summary>"Followed by a welcome letter", "then a receipt to the guest", "followed by a receipt".</summary>
    private Nominal? Message(TaggedSentence words, int separator, int start, int end) =>
        words.Lower(separator) == ";" || Phrases.Read(words, start, end) is not { IsEmpty: false } phrase ? null
            : NominalActions.Sent(words, phrase, end, story.Lexicon)
                ?? (words.Lower(separator + 1) == "by" && words.TagAt(start - 1) == Tag.Determiner && phrase.Head == start && story.Lexicon.Phrases.Set("correspondence").IsBaseAt(words, start) ? new Nominal("send", start, ActionName.Thing(words, phrase), words.Lemmas[start], null) : null);

    private static bool HasVerb(ParsedSentence parsed, int start, int end) =>
        parsed.Predicates.Any(p => p.Clause is not (ClauseKind.Reduced or ClauseKind.Gerund) && ((p.Verb >= start && p.Verb < end) || (p.Verb >= end && p.Clause == ClauseKind.Main && Opened.Said(p) is { IsEmpty: false } said && said.Head >= start && said.End <= end)));

    private static bool IsEnumerated(TaggedSentence words, int at) => words.Enumeration is { } list && at >= list.Start && at < list.End;

    /// <summary>A noun in the place of a verb.</summary>
    private static Predicate Verbless(Nominal nominal, int first, bool coordinated) => new()
    {
        First = first,
        Verb = nominal.Word,
        End = nominal.Word + 1,
        Lemma = nominal.Lemma,
        Clause = ClauseKind.Main,
        Finite = true,
        Joiner = "and",
        Coordinated = coordinated,
    };

    /// <summary>"We book the venue, then the caterer": the verb before goes for one thing more; whether it does.</summary>
    private bool Gapped(ParsedSentence parsed, List<Told> told, int start, int then)
    {
        var words = parsed.Words;
        var thing = words.Lower(then) == "then" && words.TagAt(start - 1) == Tag.Determiner ? Phrases.Read(words, start - 1, words.Count) : default;
        var before = told.FindLastIndex(t => t.Predicate.Verb < then);
        if (thing.IsEmpty || before < 0 || !(thing.End >= words.Count || words.TagAt(thing.End) is Tag.Preposition || words.Lower(thing.End) is "," or ";" or "and") || story.Lexicon.VerbOfNominal(words.Lower(thing.Head)) is not null
            || told[before].Predicate is not { Passive: false, Object.IsEmpty: false } predicate || parsed.Predicates.Any(p => p.First > predicate.Verb && p.First < thing.End))
        {
            return false;
        }

        told.Insert(before + 1, AnotherThing.Of(story, writer, parsed, told[before], thing));
        return true;
    }
}
