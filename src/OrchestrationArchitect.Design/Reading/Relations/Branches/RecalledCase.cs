using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>Conditions that take up a case told some sentences before: "on a no, …" long after "on a yes, …", "for accepted filings …" after "rejected filings …".</summary>
internal sealed class RecalledCase(Story story)
{
    /// <summary>The branch of a condition, leaving from where the case that it takes up does, or going on with that case.</summary>
    /// <param name="parsed">The sentence.</param>
    /// <param name="guard">The condition.</param>
    /// <param name="branch">What is known of its branch.</param>
    public Case Of(ParsedSentence parsed, Guard guard, Case branch)
    {
        if (Answer(parsed.Words, guard) is { } answer && !branch.From.IsNamed)
        {
            return Opposed(answer, branch.Sentence) is { IsNamed: true } asked ? branch with { From = asked with { IsSure = true }, Says = Says.Holds, Side = Side.Own } : branch;
        }

        return !guard.IsLabel && Opened.ClauseOf(parsed, guard) is null && Resumed(parsed.Words, guard, branch.Sentence) is { IsNamed: true } end
            ? branch with { From = end with { IsSure = true }, Says = Says.Holds, Side = Side.Inner, Exhausts = true } : branch;
    }

    /// <summary>How many sentences back the cases may be told.</summary>
    private const int LastTold = 2;

    /// <summary>"For cleared or examined firms, …": what was just told of each, which the condition names by what was done; open if it names fewer than two.</summary>
    public Anchor Several(ParsedSentence parsed, Guard guard, int sentence)
    {
        var words = parsed.Words;
        if (guard.IsLabel || guard.Kind != GuardKind.If || !Indexes.From(guard.Start, guard.End - guard.Start).Any(i => words.Lower(i) is "or" or "and") || Opened.ClauseOf(parsed, guard) is not null)
        {
            return Anchor.Open;
        }

        var done = Enumerable.Range(guard.Start, guard.End - guard.Start).Where(i => words.TagAt(i) is Tag.Participle or Tag.Adjective).Select(i => story.Lexicon.Morphology.Describe(words.Lower(i)).Lemma).ToHashSet(StringComparer.Ordinal);
        var ends = new List<int>();
        for (var at = story.Segments.Count - 1; at >= 0 && story.Segments[at].Sentence >= sentence - LastTold; at--)
        {
            ends.AddRange(story.Segments[at].Steps.Where(step => done.Contains(story.Actions[step].Lemma)));
        }

        return ends.Count > 1 ? Anchor.On(ends) : Anchor.Open;
    }

    /// <summary>"A yes", "the answer is no": the answer that the condition names.</summary>
    private static string? Answer(TaggedSentence words, Guard guard) => Answer(guard.IsLabel ? guard.Text : words.Text(guard.Start, guard.End));

    private static string? Answer(string condition)
    {
        var last = condition[(condition.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return last is "yes" or "no" ? last : null;
    }

    /// <summary>What the case with the other answer leaves from, where the text has told more since.</summary>
    private Anchor Opposed(string answer, int sentence)
    {
        var at = story.Segments.FindLastIndex(s => s.Move is Case told && Answer(told.Condition) is { } other && other != answer);
        if (at < 0 || story.Segments.Skip(at + 1).All(s => s.Move is GoOn or Strand { Branch: not null }) || story.Segments[at].Sentence == sentence)
        {
            return Anchor.Open;
        }

        var from = ((Case)story.Segments[at].Move).From;
        return from.IsNamed ? from : at > 0 && story.Segments[at - 1] is { Arrangement: Arrangement.InTurn } before ? Anchor.On([before.Steps[^1]]) : Anchor.Open;
    }

    /// <summary>The last step of the case that the condition names again, if nothing but other cases has been told since.</summary>
    private Anchor Resumed(TaggedSentence words, Guard guard, int sentence)
    {
        for (var at = story.Segments.Count - 1; at > 0 && !story.Segments[at].IsPlain; at--)
        {
            if (story.Segments[at].Move is not Case { Ends: false } told || told.Sentence == sentence || !Outcomes(words, guard).Any(outcome => Names(told.Condition, outcome)))
            {
                continue;
            }

            var last = at;
            while (last + 1 < story.Segments.Count && told.IsSameAs(story.Segments[last + 1].Move.In))
            {
                last++;
            }

            return last + 1 < story.Segments.Count && story.Segments[last].Arrangement == Arrangement.InTurn ? Anchor.On([story.Segments[last].Steps[^1]]) : Anchor.Open;
        }

        return Anchor.Open;
    }

    /// <summary>The words of a condition that tell how something came out.</summary>
    private IEnumerable<string> Outcomes(TaggedSentence words, Guard guard) =>
        Enumerable.Range(guard.Start, guard.End - guard.Start).Where(i => words.TagAt(i) is Tag.Adjective or Tag.Participle).Select(words.Lower).Where(word => story.Lexicon.Phrases.Is("outcome", word) || story.Outcomes.Has(word));

    private static bool Names(string condition, string word) => condition.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);
}
