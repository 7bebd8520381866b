using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Steps that words of failure say may fail: "if booking the courier fails", "if one of the four goes wrong".</summary>
internal sealed class FailureClues(Story story)
{
    public IEnumerable<Clue> In(Mention mention)
    {
        var (verbs, nouns) = (Verbs(mention), Nouns(mention));
        if (nouns.Count == 0 && verbs.Count == 0 && BeforeIt(mention) is { } first)
        {
            mention = mention with { Guard = first };
            (verbs, nouns) = (Verbs(mention), Nouns(mention));
        }

        yield return new Clue(Evidence.Group, Group(mention));
        yield return new Clue(Evidence.FailedVerb, story.Latest(mention.Before, a => verbs.Contains(a.Lemma)));
        yield return new Clue(Evidence.FailedItem, nouns.Count > 0 ? LastDoneTo(mention, nouns) : -1);
        yield return new Clue(Evidence.FailedThing, story.Latest(mention.Before, a => a.Head is not null && nouns.Contains(a.Head)));
        yield return new Clue(Evidence.FailedNoun, story.Latest(mention.Before, a => nouns.Contains(a.Lemma)));
        yield return new Clue(Evidence.SameFailure, nouns.Count == 0 && story.Last?.Move.In is Failure again ? again.From.Step : -1);
        yield return new Clue(Evidence.Root, story.Latest(mention.Before, a => nouns.Exists(noun => Root.Akin(noun, a.Head) || Root.Akin(noun, a.Actor))));
    }

    /// <summary>The failure told before in the same sentence, which words that name nothing take up.</summary>
    private Guard? BeforeIt(Mention mention) =>
        mention.Guard.Start > 2 ? story.Conditions.Of(mention.Parsed).FirstOrDefault(g => g.Kind == GuardKind.Failure && g.End <= mention.Guard.Start) : null;

    private HashSet<string> Verbs(Mention mention)
    {
        var words = mention.Parsed.Words;
        var said = mention.IsLabel
            ? mention.Lowers.Select(word => story.Lexicon.VerbOfNominal(word) ?? story.Lexicon.Morphology.Describe(word).Lemma)
            : Meant(mention).Select(at => words.TagAt(at).IsVerb() ? words.Lemmas[at] : words.TagAt(at).IsNominal() ? story.Lexicon.VerbOfNominal(words.Lower(at)) : null);
        return [.. said.OfType<string>()];
    }

    private List<string> Nouns(Mention mention)
    {
        var words = mention.Parsed.Words;
        return [.. mention.IsLabel ? mention.Lowers.Select(story.Lexicon.Morphology.Singular) : Meant(mention).Where(at => words.TagAt(at) is Tag.Noun or Tag.Name).Select(at => words.Lemmas[at])];
    }

    /// <summary>"A page that keeps failing", "if more than a tenth of the pages fail": the last thing done for each of them; -1 if the words name no such item.</summary>
    private int LastDoneTo(Mention mention, List<string> nouns)
    {
        var at = story.Segments.FindLastIndex(s => s.Item is not null && s.IsPlain && s.Steps[^1] < mention.Before && nouns.Contains(s.Item));
        return at >= 0 && nouns.TrueForAll(noun => noun == story.Segments[at].Item || story.Lexicon.Phrases.Is("fraction", noun)) ? story.Segments[at].Steps[^1] : -1;
    }

    /// <summary>The tokens that do not only say that something failed.</summary>
    private IEnumerable<int> Meant(Mention mention) => mention.Tokens.Where(at => !story.Lexicon.Phrases.Set("failure").IsWordAt(mention.Parsed.Words, at));

    /// <summary>"One of the four", "any of these": the steps that were last told side by side.</summary>
    private ImmutableArray<int> Group(Mention mention)
    {
        if (!mention.Tokens.Any(i => i + 2 < mention.Guard.End && IsOneOf(mention.Parsed.Words, i)))
        {
            return [];
        }

        var last = story.Segments.FindLastIndex(s => s.Arrangement == Arrangement.SideBySide || s.IsBesidePrevious);
        var first = last;
        while (first > 0 && story.Segments[first].IsBesidePrevious)
        {
            first--;
        }

        return last < 0 ? [] : [.. story.Segments[first..(last + 1)].SelectMany(s => s.Steps)];
    }

    private static bool IsOneOf(TaggedSentence words, int at) =>
        words.Lower(at) is "one" or "any" or "either" or "some" && words.Lower(at + 1) == "of" && words.Lower(at + 2) is "the" or "these" or "them" or "those";
}
