using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>Reads from the words on both sides of "before", "after" and the like what must come first, however the sides are built.</summary>
internal sealed class Halves(Sayings sayings, TopicWordReader words, Settings settings, Lexicon lexicon)
{
    /// <summary>No more sentences than this are read.</summary>
    private const int Most = 40;

    /// <summary>The demands of the constraints.</summary>
    public IEnumerable<HalvedClaim> All() => sayings.In(SourceField.ConstraintsAndSlas).Where(sentence => MayOrder(sentence.Words) && IsOfAll(sentence)).Take(Most).Select(Read).OfType<HalvedClaim>();

    /// <summary>Whether a word stands in the sentence that may tell an order.</summary>
    private bool MayOrder(TaggedSentence said) =>
        lexicon.Phrases.Set("putting-behind").MayStandIn(said) || lexicon.Phrases.Set("putting-ahead").MayStandIn(said) || lexicon.Phrases.Set("needing").MayStandIn(said) || lexicon.Phrases.Set("needed-for").MayStandIn(said)
        || said.Says("first") || said.Says("when") || said.Says("only");

    private bool IsOfAll(ParsedSentence sentence) => sentence.Words.TagAt(0) != Tag.Modal && !sentence.Clauses.Any(clause => clause.Kind == ClauseKind.Condition && lexicon.Phrases.Set("needing").LengthAt(sentence.Words, clause.Start) == 0 && !IsOnlyIfDone(sentence, sentence.Words.Lower(clause.Start) == "only" ? clause.Start + 1 : clause.Start)) && !IsPart(sentence) && !IsSettingApart(sentence);

    /// <summary>"In an emergency …", but not "after the check …".</summary>
    private bool IsSettingApart(ParsedSentence sentence) => settings.IsSettingApart(new Stretch(sentence, null, 0, sentence.Words.Count, null)) && Cue(sentence, 0).Length == 0;

    /// <summary>The same as for other statements, but "afterwards", "only when" and "a single" set nothing apart where an order is told, nor does what comes of it otherwise.</summary>
    private bool IsPart(ParsedSentence sentence)
    {
        var said = sentence.Words;
        var end = Enumerable.Range(1, said.Count).First(i => i >= said.Count || said.Lower(i) is "otherwise" or "because" or "lest");
        var start = 0;
        for (var i = 0; i < end; i++)
        {
            var length = said.Matches(i, "a single") || (said.Lower(i) == "only" && IsOnlyIfDone(sentence, i + 1)) ? 2 : Math.Max(lexicon.Phrases.Set("then").LengthAt(said, i), lexicon.Phrases.Set("putting-behind").LengthAt(said, i));
            if (length > 0)
            {
                if (settings.IsPart(new Stretch(sentence, null, start, i, null)))
                {
                    return true;
                }

                start = i + length;
                i = start - 1;
            }
        }

        return settings.IsPart(new Stretch(sentence, null, Math.Min(start, end), end, null));
    }

    private HalvedClaim? Read(ParsedSentence sentence)
    {
        var said = sentence.Words;
        for (var i = 0; i < said.Count; i++)
        {
            if (Cue(sentence, i) is (> 0 and var length, var isAhead) && !IsTimed(said, i, i + length))
            {
                return Part(sentence, i, i + length, isAhead);
            }

            if (IsFirst(said, i) && Indexes.From(i, said.Count - i).FirstOrDefault(at => said.Lower(at) is "and" or ";" or ",", -1) is var end and > 0)
            {
                return Claim(sentence, Words(said, 0, end), Words(said, end, End(said, end + 1)));
            }
        }

        return null;
    }

    /// <summary>How many tokens at a place tell that one side comes first, and whether it is the side before them.</summary>
    private (int Length, bool IsAhead) Cue(ParsedSentence sentence, int i)
    {
        var said = sentence.Words;
        var behind = Math.Max(lexicon.Phrases.Set("putting-behind").LengthAt(said, i), lexicon.Phrases.Set("needing").LengthAt(said, i));
        var ahead = Math.Max(lexicon.Phrases.Set("putting-ahead").LengthAt(said, i), lexicon.Phrases.Set("needed-for").LengthAt(said, i));
        return ahead > behind ? (ahead, true) : behind > 0 ? (behind, false) : (said.Lower(i) == "when" && IsOver(sentence, i)) || IsOnlyOfDone(sentence, i) || IsOnlyIfDone(sentence, i) ? (1, false) : (0, false);
    }

    /// <summary>"Runs only if the tests have passed".</summary>
    private static bool IsOnlyIfDone(ParsedSentence sentence, int i) =>
        i > 0 && sentence.Words.Lower(i) == "if" && sentence.Words.Lower(i - 1) == "only" && sentence.Predicates.Any(told => told is { Clause: ClauseKind.Condition, Perfect: true, Negated: false } && told.First > i);

    /// <summary>"Only to farmers whose strip the inspector has already walked".</summary>
    private static bool IsOnlyOfDone(ParsedSentence sentence, int i) =>
        sentence.Words.Lower(i) is "who" or "whose" or "that" or "which" or "where" && Indexes.From(0, i).Any(at => sentence.Words.Lower(at) == "only")
        && sentence.Predicates.Any(told => told is { Perfect: true, Negated: false } && i < told.First);

    /// <summary>"When it has been composed", "when the design is finished".</summary>
    private bool IsOver(ParsedSentence sentence, int when) =>
        sentence.Predicates.FirstOrDefault(p => p.First > when) is { Clause: ClauseKind.Temporal } told && (told.Perfect || lexicon.Phrases.Set("being-over").IsWordAt(sentence.Words, told.Verb) || lexicon.Phrases.Set("being-over").IsWordAt(sentence.Words, told.End));

    /// <summary>"Sorting happens first and …", "sorting is the first step; …", not "the first page".</summary>
    private bool IsFirst(TaggedSentence said, int i) => said.Lower(i) == "first" && (said.TagAt(i + 1) is not (Tag.Noun or Tag.Name or Tag.Adjective or Tag.Number or Tag.Gerund) || (lexicon.Phrases.Set("ordinary-thing").IsBaseAt(said, i + 1) && said.TagAt(i + 2) == Tag.Punctuation));

    private HalvedClaim? Part(ParsedSentence sentence, int cue, int end, bool isAhead)
    {
        var said = sentence.Words;
        var comma = cue <= 1 ? Indexes.From(end, said.Count - end).FirstOrDefault(i => said.Lower(i) == ",", -1) : 0;
        if (comma < 0)
        {
            return null;
        }

        var (start, stop) = cue <= 1 ? (comma, said.Count) : (0, cue);
        var isDenied = Denial.IsIn(said, start, stop, lexicon);
        var (one, other) = (Words(said, start, stop), Words(said, end, cue <= 1 ? comma : End(said, end)));
        return isAhead
            ? isDenied || IsWaiting(said, start, stop) ? Claim(sentence, other, one) : said.Lower(cue) == "until" ? null : Claim(sentence, one, other)
            : isDenied ? null : Claim(sentence, other, one);
    }

    /// <summary>"Two days after", "after 6 pm", "tried three times before", "before and after", "once per call".</summary>
    private bool IsTimed(TaggedSentence said, int cue, int end) =>
        lexicon.Phrases.Set("trying-again").Find(said, 0, cue) >= 0 || end >= said.Count || said.TagAt(end) is Tag.Preposition or Tag.Punctuation || said.Units.TryGet(said.Lower(cue - 1), "time", out _) || said.TagAt(end) == Tag.Number || said.Units.TryGet(said.Lower(end + 1), "time", out _) || Moments.Follows(said, end, lexicon) || said.Lower(end) is "and" or "or" or "that" or "this" or "it";

    private static bool IsWaiting(TaggedSentence said, int start, int end) => Indexes.From(start, end - start).Any(i => said.Lemmas[i] == "wait");

    /// <summary>The end of what an order word is said of.</summary>
    private static int End(TaggedSentence said, int start) => Indexes.From(start, said.Count - start).FirstOrDefault(i => said.Lower(i) is "," or ";" or "because" or "since" or "so" or "otherwise" or "but", said.Count);

    private static HalvedClaim? Claim(ParsedSentence sentence, List<TopicWord> first, List<TopicWord> second) => first.Count > 0 && second.Count > 0 ? new HalvedClaim(sentence, first, second) : null;

    private List<TopicWord> Words(TaggedSentence said, int start, int end)
    {
        List<TopicWord> found = [];
        for (var i = start; i < end; i++)
        {
            if (words.IsTelling(said, i) && words.Of(said, i) is var word && !found.Has(word) && !lexicon.Phrases.Is("saying-little", word.Root) && !lexicon.Phrases.Is("being-over", word.Surface) && !lexicon.Phrases.Is("ordinary-thing", word.Surface))
            {
                found.Add(word);
            }
            else if (lexicon.Phrases.Set("not-the-first").IsWordAt(said, i) && said.TagAt(i + 1) is Tag.Noun or Tag.Gerund)
            {
                return [];
            }
        }

        return found;
    }
}

/// <summary>That one comes before another, told by the words of both.</summary>
/// <param name="Sentence">Where it is said.</param>
/// <param name="First">The words of what comes first.</param>
/// <param name="Second">The words of what comes after it.</param>
internal sealed record HalvedClaim(ParsedSentence Sentence, IReadOnlyList<TopicWord> First, IReadOnlyList<TopicWord> Second);
