using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Steps whose outcome a condition names: "rejected requests", "for an approved loan", "depending on the check".</summary>
internal sealed class OutcomeClues(Story story)
{
    public IEnumerable<Clue> In(Mention mention)
    {
        var named = story.Outcomes.NamedIn(mention.Parsed, mention.Guard);
        yield return new Clue(Evidence.NamedOutcome, named >= 0 && !story.OnFailure.Contains(named) ? named : -1);
        yield return new Clue(Evidence.NamedOutcome, Denied(mention));
        if (mention.Guard.Kind != GuardKind.If)
        {
            yield break;
        }

        yield return new Clue(Evidence.Depending, Depending(mention));
        yield return new Clue(Evidence.OneOfSeveral, OneOfSeveral(mention));
        if (IsOutcome(mention))
        {
            var lemmas = mention.Tokens.Select(i => mention.Parsed.Words.Lower(i)).SelectMany(word => new[] { story.Lexicon.Morphology.Describe(word).Lemma, story.Lexicon.VerbOfNominal(word), Undone(word) }).OfType<string>().ToHashSet(StringComparer.Ordinal);
            yield return new Clue(Evidence.OwnDecision, OwnDecision(mention, lemmas));
            yield return new Clue(Evidence.Decision, Decision(mention, lemmas));
        }
    }

    /// <summary>"Implausible readings", some steps after they were checked for plausibility: the check; -1 if the run has not gone on from it.</summary>
    public int Denied(Mention mention) =>
        mention.IsLabel || mention.HasClause ? -1 : mention.Tokens.Select(i => story.Outcomes.Denied(mention.Parsed.Words.Lower(i))).FirstOrDefault(step => step >= 0 && story.Last?.Steps[^1] != step, -1);

    /// <summary>The condition names how something was decided, without a clause of its own.</summary>
    public bool IsOutcome(Mention mention) => !mention.HasClause && (mention.IsLabel ? mention.Lowers.Any(word => story.Lexicon.Phrases.Is("decided", word)) : mention.Tokens.Any(i => NamesOutcome(mention, i)));

    /// <summary>"Either released or downgraded": the step is one of those of which one happens.</summary>
    public bool IsOneOfSeveral(int step) => story.Segments.Exists(s => s.Arrangement == Arrangement.OneOfThem && s.Steps.Contains(step));

    /// <summary>"Unmatched", after a matching: the verb of what did not come about; <see langword="null"/> if the word does not say so.</summary>
    private string? Undone(string word) =>
        word.StartsWith("un", StringComparison.Ordinal) && story.Lexicon.Morphology.Describe(word[2..]) is { Verb: >= 0 } done && done.Has(VerbForms.Participle) ? done.Lemma : null;

    private bool NamesOutcome(Mention mention, int at)
    {
        var words = mention.Parsed.Words;
        return story.Lexicon.Phrases.Set("decided").IsWordAt(words, at) || (Undone(words.Lower(at)) is { } undone && story.Latest(mention.Before, a => a.Lemma == undone) >= 0) || (at < mention.Guard.End - 1 && story.Outcomes.HasVerb(words.Lower(at)))
            || (mention.Guard.Start == 0 && words.TagAt(at) == Tag.Noun && story.Lexicon.VerbOfNominal(words.Lower(at)) is { } verb && story.Lexicon.ClassOf(verb) == VerbClass.Decide);
    }

    /// <summary>"A released film", where it was released or sent back.</summary>
    private int OneOfSeveral(Mention mention)
    {
        var verbs = mention.HasClause ? [] : mention.Tokens.Select(i => story.Lexicon.Morphology.Describe(mention.Parsed.Words.Lower(i)).Lemma).ToHashSet(StringComparer.Ordinal);
        return story.Latest(mention.Before, a => verbs.Contains(a.Lemma)) is var one and >= 0 && IsOneOfSeveral(one) ? one : -1;
    }

    private int Depending(Mention mention)
    {
        if (mention.IsLabel || mention.Parsed.Words.Lower(mention.Guard.Start) is not ("depending" or "according"))
        {
            return -1;
        }

        var verbs = mention.Lowers.Select(story.Lexicon.VerbOfNominal).ToHashSet(StringComparer.Ordinal);
        return story.Latest(mention.Before, a => verbs.Contains(a.Lemma));
    }

    /// <summary>The decision told before in the same sentence.</summary>
    private int OwnDecision(Mention mention, HashSet<string> lemmas)
    {
        var words = mention.Parsed.Words;
        return story.Last is { } last && last.Sentence == story.Actions[mention.Before].Sentence
            && Indexes.From(0, mention.Guard.Start).Any(i => words.TagAt(i).IsVerb() && lemmas.Contains(words.Lemmas[i]) && story.Lexicon.ClassOf(words.Lemmas[i]) == VerbClass.Decide) ? last.Steps[^1] : -1;
    }

    /// <summary>The decision that may have come out so; with the one before it where it only stands in for that one.</summary>
    private ImmutableArray<int> Decision(Mention mention, HashSet<string> lemmas)
    {
        var decision = lemmas.Select(story.Outcomes.OfVerb).FirstOrDefault(step => step >= 0, -1);
        decision = decision < 0 ? ToldAsCase(mention, lemmas) : decision;
        if (decision < 0)
        {
            var (asked, weight, _) = story.Words.Spoken([.. lemmas.Where(word => story.Lexicon.ClassOf(word) == VerbClass.Decide)], mention.Before, story.MayBeMeant);
            decision = Math.Max(weight >= SharedWordClues.Clearly ? asked : -1, Decided(mention.Before, lemmas));
        }

        var first = decision >= 0 && StandsIn(decision) ? story.Latest(decision, a => story.Lexicon.ClassOf(a.Lemma) == VerbClass.Decide) : -1;
        return decision < 0 ? [] : first < 0 ? [decision] : [first, decision];
    }

    /// <summary>The last step that decides, or that the outcome has its name of; not the turning away of some, which is an outcome itself.</summary>
    private int Decided(int before, HashSet<string> lemmas)
    {
        for (var i = before - 1; i >= 0 && i > before - Story.Reach; i--)
        {
            var action = story.Actions[i];
            if (story.MayBeMeant(i) && (lemmas.Contains(action.Lemma) || (story.Lexicon.ClassOf(action.Lemma) == VerbClass.Decide && !IsTurningAway(i))))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsTurningAway(int step) =>
        (story.Lexicon.Phrases.Is("turning-away", story.Actions[step].Lemma) || story.Lexicon.Phrases.Is("reject", story.Actions[step].Lemma)) && story.Segments.Exists(s => s.IsChoice && s.Steps.Contains(step));

    /// <summary>
    /// "The surgeon accepts. … The surgeon declines. … After an acceptance", "if the score is high the loan is auto-approved, otherwise it is rejected. Approved
    /// loans …": the branch that the very outcome opened; -1 if none did.
    /// </summary>
    private int ToldAsCase(Mention mention, HashSet<string> lemmas) =>
        story.Latest(mention.Before, a => lemmas.Contains(Outcome(a.Lemma))) is var told and >= 0
        && story.Segments.Exists(s => s.First[0] == told && s.Move is Case or OtherSide) ? told : -1;

    /// <summary>What "auto-approve" comes to.</summary>
    private static string Outcome(string lemma) => lemma.StartsWith("auto-", StringComparison.Ordinal) ? lemma["auto-".Length..] : lemma;

    private bool StandsIn(int decision) => story.Segments.Exists(s => s.Steps.Contains(decision) && s.Move.In is Case branch && (branch.IsSilence || branch.Side == Side.Inner));
}
