using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Order;

/// <summary>Words that put something before a step told already, and that step.</summary>
/// <param name="Token">The first of the words.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Step">The step.</param>
/// <param name="IsNamed">They name it, rather than all that was told before.</param>
/// <param name="ByNumber">They have its number.</param>
internal readonly record struct Deadline(int Token, int End, int Step, bool IsNamed = true, bool ByNumber = false);

/// <summary>Finds the step that "before …", "between 2 and 3" or "beforehand" puts what a sentence tells before.</summary>
internal sealed class DeadlineReader(Story story)
{
    private readonly StepsBetween _between = new(story);

    /// <summary>How far behind "before" the strands may be named.</summary>
    private const int LongestStrands = 4;

    /// <summary>The first such words of a sentence; <see langword="null"/> if none mean a step told already.</summary>
    /// <param name="at">The sentence.</param>
    /// <param name="parsed">Its clauses.</param>
    /// <param name="segments">How many segments were told before it.</param>
    public Deadline? Read(int at, ParsedSentence parsed, int segments)
    {
        var words = parsed.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if ((Between(at, words, i) ?? _between.Read(at, words, i)) is { } between)
            {
                return between;
            }

            var length = words.Lower(i) is "before" ? 1 : words.Matches(i, "prior to") || words.Matches(i, "ahead of") ? 2 : words.Lower(i) == "beforehand" ? 1 : 0;
            if (length == 0 || words.Lower(i - 1) is "not" or "never" or "no" or "as" or "than" || (words.Lower(i - 1) == "long" && words.Lower(i + 1) is not ("any" or "all")))
            {
                continue;
            }

            var step = words.Lower(i) == "beforehand" ? Earlier(parsed, i, segments) : Meant(at, parsed, i + length, segments, out length);
            if (step >= 0)
            {
                return new Deadline(i, i + length, step, words.Lower(i) != "beforehand" && !SpeaksOfStrands(words, i + 1) && words.Lower(i + (words.Lower(i) == "before" ? 1 : 2)) is not ("all" or "any" or "that" or "this"), NumberAt(words, i + (words.Lower(i) == "before" ? 1 : 2)) is not null);
            }
        }

        return null;
    }

    /// <summary>"Between 2 and 3", "between steps (4) and (5)": before the later one.</summary>
    private Deadline? Between(int at, TaggedSentence words, int token)
    {
        if (words.Lower(token) != "between")
        {
            return null;
        }

        var (end, last, numbers) = (token + 1, "", 0);
        for (; end < words.Count && (words.Lower(end) is "step" or "steps" or "and" or "(" or ")" || StepReferences.IsNumber(words[end])); end++)
        {
            if (StepReferences.IsNumber(words[end]))
            {
                (last, numbers) = (words.Lower(end), numbers + 1);
                if (numbers > 2 || FirstUnder(at, last) < 0)
                {
                    return null;
                }
            }
        }

        return numbers == 2 ? new Deadline(token, end, FirstUnder(at, last), ByNumber: true) : null;
    }

    /// <summary>The first step told under a number before a sentence; -1 if nothing is.</summary>
    private int FirstUnder(int at, string number) =>
        NumberedSteps.Under(story, number) is [var first, ..] && story.Actions[first].Sentence < at ? first : -1;

    private static StepReferences? NumberAt(TaggedSentence words, int from) =>
        StepReferences.In(words, from, Math.Min(from + 3, words.Count)).FirstOrDefault() is { } reference && reference.Start == from ? reference : null;

    /// <summary>The step that the words after "before" mean; -1 if none is told yet.</summary>
    private int Meant(int at, ParsedSentence parsed, int from, int segments, out int length)
    {
        var words = parsed.Words;
        length = 2;
        if (NumberAt(words, from) is { } reference)
        {
            length = reference.End - from + 1;
            return FirstUnder(at, reference.Numbers[0]);
        }

        if (words.Lower(from) is "all" or "any" && (words.Lower(from + 1) is "this" or "that" || words.Matches(from + 1, "of this") || words.Matches(from + 1, "of that") || words.Matches(from + 1, "of it")))
        {
            length = 4;
            return segments > 0 ? story.Segments[0].Steps[0] : -1;
        }

        if (words.Lower(from) is "that" or "this" && words.TagAt(from + 1) is Tag.Punctuation or Tag.Auxiliary or Tag.Coordinator or Tag.Determiner or Tag.Pronoun or Tag.Noun && (words.TagAt(from + 1) != Tag.Noun || from == 1) || from + 1 == words.Count && words.Lower(from) is "that" or "this")
        {
            return Earlier(parsed, from, segments);
        }

        if (SpeaksOfStrands(words, from))
        {
            return story.Segments.FindLast(s => s.IsBesidePrevious && s.Sentence < at) is { } strand ? strand.Steps[0] : -1;
        }

        if (parsed.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Prior && p.Verb >= from && p.ClauseStart < from && p.ClauseStart >= from - 2) is { } clause)
        {
            length = clause.End - from + 1;
            return ToldBy(at, parsed, clause);
        }

        if (words.TagAt(from) == Tag.Gerund)
        {
            var thing = Phrases.Read(words, from + 1, words.Count) is { IsEmpty: false } acted && words.TagAt(acted.Head) == Tag.Noun ? words.Lemmas[acted.Head] : null;
            return !story.Segments.Skip(segments).All(s => s.IsPlain) ? -1
                : LastStep(at, a => a.Lemma == words.Lemmas[from] && (thing is null || a.Head is null || a.Head == thing));
        }

        var phrase = Phrases.Read(words, from, words.Count);
        length = Math.Max(1, phrase.End - from + 1);
        return !phrase.IsEmpty && words.TagAt(phrase.Head) == Tag.Noun ? Named(at, words, phrase) : -1;
    }

    /// <summary>The step that a clause tells again: by its verb, by the noun that is said to happen ("before the count starts"), or by what leaves ("before the parcel goes out").</summary>
    private int ToldBy(int at, ParsedSentence parsed, Predicate clause)
    {
        var words = parsed.Words;
        var acted = clause.Object.IsEmpty || clause.Lemma == "leave" ? clause.Subject : clause.Object;
        var head = Mentions.HeadOf(parsed, clause.Object);
        var vague = head is "anything" or "everything" or "something" || (!clause.Object.IsEmpty && words.TagAt(clause.Object.Head) == Tag.Pronoun);
        var step = LastStep(at, a => a.Lemma == clause.Lemma && (head is null || vague || a.Head is null || a.Head == head));
        if (step >= 0 || acted.IsEmpty || words.TagAt(acted.Head) != Tag.Noun)
        {
            return step;
        }

        var happens = Happens(clause.Lemma);
        if (happens && Named(at, words, acted) is >= 0 and var named)
        {
            return named;
        }

        var leaves = happens || (!clause.Passive && story.Lexicon.Phrases.Is("moving", clause.Lemma));
        return leaves ? LastStep(at, a => (Leaves(a.Lemma) || (clause.Lemma == "leave" && story.Lexicon.Phrases.Is("lifting-out", a.Lemma))) && (a.Head == words.Lemmas[acted.Head] || Holds(a.Thing, words.Lemmas[acted.Head])))
            : LastStep(at, a => a.Lemma == clause.Lemma && Holds(a.Thing, words.Lemmas[acted.Head]));
    }

    /// <summary>"The workstreams start", "either of the tracks begins": all of the strands are meant.</summary>
    private bool SpeaksOfStrands(TaggedSentence words, int from) =>
        Indexes.From(from, LongestStrands).Any(i => i + 1 < words.Count && words.Lower(i) != words.Lemmas[i] && story.Lexicon.Phrases.Set("strand").IsBaseAt(words, i) && Happens(words.Lemmas[i + 1]));

    /// <summary>A verb that says of a noun no more than that it happens.</summary>
    private bool Happens(string lemma) =>
        story.Lexicon.Phrases.Is("generic-act", lemma) || lemma is "make" or "begin" or "take-place" or "commence";

    private bool Leaves(string lemma) => story.Lexicon.Phrases.Is("sending", lemma) || story.Lexicon.Phrases.Is("moving", lemma) || story.Lexicon.Phrases.Is("giving", lemma);

    /// <summary>The step that a noun stands for.</summary>
    private int Named(int at, TaggedSentence words, Phrase phrase)
    {
        var verb = story.Lexicon.VerbOfNominal(words.Lower(phrase.Head)) ?? words.Lemmas[phrase.Head];
        return LastStep(at, a => a.Lemma == verb);
    }

    private int LastStep(int at, Predicate<ReadAction> fits) =>
        story.Actions.FindLastIndex(a => a.Role == ActionRole.Step && a.Sentence < at && fits(a));

    /// <summary>"The drug" after "a drug shipment is reserved".</summary>
    private static bool Holds(string? thing, string word) => thing is not null && Array.IndexOf(thing.Split(' '), word) >= 0;

    /// <summary>The first step of what was told just before: in this sentence, or in the one before it.</summary>
    private int Earlier(ParsedSentence parsed, int token, int segments)
    {
        var own = story.Segments.Skip(segments).SelectMany(s => s.Steps).Where(step => story.TokenOf(parsed, step) < token).Order().ToList();
        if (own.Count > 1 || (own.Count == 1 && parsed.Words.Lower(token - 2) is ";" or ":" or "—" or "–"))
        {
            return own[0];
        }

        var last = segments - 1;
        while (last > 0 && story.Segments[last - 1].Sentence == story.Segments[last].Sentence)
        {
            last--;
        }

        return last >= 0 ? story.Segments[last].Steps[0] : -1;
    }
}
