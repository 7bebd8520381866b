using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Steps that a condition speaks of by words that few other steps have.</summary>
internal sealed class SharedWordClues(Story story)
{
    /// <summary>One word that at most two steps have.</summary>
    public const double Clearly = 0.5;

    /// <summary>The step that a clause of condition, or a failure, speaks of.</summary>
    /// <param name="mention">The words.</param>
    /// <param name="adverse">They say that something did not come about: then any words count, else the step's own verb has to be among them.</param>
    public Clue In(Mention mention, bool adverse) => new(Evidence.SharedWords, Find(mention, adverse));

    /// <summary>"Units that test positive in the screening", "lines whose price deviates": the step that words without a clause of condition speak of.</summary>
    public Clue InPhrase(Mention mention, bool adverse)
    {
        var guard = mention.Guard;
        if (guard.Unanswered || guard.Rest || mention.IsLabel || mention.HasClause)
        {
            return new Clue(Evidence.SharedWords, -1);
        }

        var named = Find(mention, adverse: false);
        var relative = named < 0 ? mention.Tokens.FirstOrDefault(i => mention.Parsed.Words.TagAt(i) == Tag.Relative, -1) : -1;
        if (named < 0 && relative < 0 && (adverse || mention.Lowers.Any(word => story.Lexicon.Phrases.Is("flawed", word) || story.Lexicon.Phrases.Set("adverse").IsWord(word))))
        {
            return new Clue(Evidence.SharedWords, Find(mention, adverse: true, IsInquiry));
        }

        var spoken = relative >= 0 ? Find(mention with { Guard = guard with { Start = relative } }, adverse: true) : named;
        return new Clue(Evidence.SharedWords, spoken >= 0 && !IsOneOfAlike(spoken) && (spoken == named || story.Actions[mention.Before].Sentence - story.Actions[spoken].Sentence > 1 || story.Last?.Steps[^1] != spoken) ? spoken : -1);
    }

    /// <summary>"A shop whose till does not respond": the step that the words of the relative clause speak of.</summary>
    public Clue InRelative(Mention mention) =>
        new(Evidence.SharedWords, mention.Tokens.FirstOrDefault(i => mention.Parsed.Words.TagAt(i) == Tag.Relative, -1) is >= 0 and var relative ? Find(mention with { Guard = mention.Guard with { Start = relative } }, adverse: true) : -1);

    private int Find(Mention mention, bool adverse, Func<int, bool>? fits = null)
    {
        var words = mention.Parsed.Words;
        var said = mention.IsLabel
            ? mention.Lowers.SelectMany(word => new[] { story.Lexicon.Morphology.Singular(word), story.Lexicon.VerbOfNominal(word) ?? story.Lexicon.Morphology.Describe(word).Lemma })
            : mention.Tokens.Where(at => !story.Lexicon.Phrases.Set("failure").IsWordAt(words, at)).SelectMany(at => story.Words.Said(words, at));
        var (step, weight, byVerb) = story.Words.Spoken([.. said.Where(word => !story.Lexicon.Phrases.Is("says-little", word)).Distinct(StringComparer.Ordinal)], mention.Before, step => story.MayBeMeant(step) && fits?.Invoke(step) != false);
        return weight >= Clearly && (byVerb || (adverse && !IsAsked(mention.Before))) ? step : -1;
    }

    /// <summary>"Infected files" were told so by a scan, "unsuccessful candidates" by a choice.</summary>
    private bool IsInquiry(int step) => story.Lexicon.Phrases.Is("inquiry", story.Actions[step].Lemma) || story.ClassOf(step) == VerbClass.Decide;

    /// <summary>One of several with the same verb, side by side.</summary>
    private bool IsOneOfAlike(int step) =>
        story.Segments.Exists(s => s.Arrangement == Arrangement.SideBySide && s.Steps.Contains(step) && s.Steps.Count(other => story.Actions[other].Lemma == story.Actions[step].Lemma) > 1);

    /// <summary>What was told last is a branch, or leaves something open that a condition then speaks of: a wait, a decision, a check.</summary>
    private bool IsAsked(int before) =>
        story.Last is { } last && (last.Move as Case)?.IsException != true
        && (last.IsChoice || (story.Actions[before].Sentence - last.Sentence <= 1 && LeavesOpen(story.Actions[last.Steps[^1]])));

    private bool LeavesOpen(ReadAction action) => action.Effect is Model.Effect.Wait || story.Lexicon.ClassOf(action.Lemma) is VerbClass.Decide or VerbClass.Wait;
}
