using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Sentences;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>Finds the one step that some words mean: by what is done, with what and by whom, each in the same or in other words.</summary>
internal sealed class StepFinder(ProcessFacts facts, Sayings sayings, TopicWordReader words, Lexicon lexicon)
{
    /// <summary>What a word of a step is worth that is said again; a word beside the thing tells less.</summary>
    private const double Telling = 2, Beside = 1;

    /// <summary>What is left of it where another word is said for the same.</summary>
    private const double InOtherWords = 0.5;

    /// <summary>What a word is worth that is said where the step is told.</summary>
    private const double Around = 0.5;

    /// <summary>A step is meant that has so much, and so much more than any other; what is only told, not demanded, must say more.</summary>
    private const double Least = 1, LeastTold = 2, Margin = 1;

    private List<(StepFact Step, List<(TopicWord Word, double Worth)> Words)>? _steps;

    private readonly Dictionary<string, List<TopicWord>> _said = new(StringComparer.Ordinal);

    private List<(StepFact Step, List<(TopicWord Word, double Worth)> Words)> Steps => _steps ??= [.. facts.Steps.Select(step => (step, Words(step)))];

    /// <summary>The step; <see langword="null"/> if none or more than one may be meant.</summary>
    /// <param name="asked">The words.</param>
    /// <param name="isDemanded">It is said in a demand.</param>
    /// <param name="apartFrom">A sentence whose own steps are not meant.</param>
    public StepFact? Of(IReadOnlyList<TopicWord> asked, bool isDemanded, Sentence? apartFrom = null)
    {
        StepFact? found = null;
        var (best, next) = (0.0, 0.0);
        foreach (var (step, told) in Steps)
        {
            if (apartFrom is not null && IsToldIn(apartFrom, step))
            {
                continue;
            }

            var worth = Worth(asked, told);
            (found, best, next) = worth > best ? (step, worth, best) : (found, best, Math.Max(next, worth));
        }

        return best >= (isDemanded ? Least : LeastTold) && best - next >= Margin ? found : null;
    }

    /// <summary>All steps that may be meant where no other says more: those that have most of the words, one at least as it is said, and those that have hardly fewer.</summary>
    /// <param name="asked">The words of a demand.</param>
    /// <param name="least">What the words must be worth.</param>
    public IReadOnlyList<StepFact> AllOf(IReadOnlyList<TopicWord> asked, double least = Least)
    {
        var deeds = asked.Where(word => !word.IsPerson).ToList();
        var worth = Steps.Select(pair => Worth(deeds, pair.Words) >= Least && deeds.Exists(word => pair.Words.Exists(own => own.Word.IsLike(word))) ? Worth(asked, pair.Words) + (Around * deeds.Count(Said(pair.Step).Has)) : 0).ToList();
        var best = worth.DefaultIfEmpty().Max();
        return best < least ? [] : [.. Steps.Where((_, i) => best - worth[i] < Around).Select(pair => pair.Step)];
    }

    /// <summary>Whether some word may name what a step does, with what or by whom.</summary>
    public bool Names(IReadOnlyList<TopicWord> asked, StepFact step) => asked.Any(word => Steps.Find(pair => pair.Step == step).Words.Exists(own => own.Word.IsAkinTo(word)));

    /// <summary>Whether a sentence tells a step.</summary>
    public static bool IsToldIn(Sentence said, StepFact step) => step.Span.Field == said.Field && step.Span.Start >= said.Start && step.Span.Start < said.End;

    /// <summary>The words of the part of the sentence that tells a step.</summary>
    private List<TopicWord> Said(StepFact step)
    {
        if (!_said.TryGetValue(step.Id, out var found))
        {
            _said[step.Id] = found = sayings.At(step.Span) is { } sentence && Stretch.At(sentence, Sayings.TokenAt(sentence.Words, step.Span)) is var part
                ? [.. Enumerable.Range(part.Start, part.End - part.Start).Where(i => words.IsTelling(sentence.Words, i)).Select(i => words.Of(sentence.Words, i))] : [];
        }

        return found;
    }

    private static double Worth(IReadOnlyList<TopicWord> asked, List<(TopicWord Word, double Worth)> told)
    {
        var worth = 0.0;
        for (var i = 0; i < asked.Count; i++)
        {
            worth += WorthOf(asked[i], told);
        }

        return worth;
    }

    /// <summary>What a word is worth at its best among those that tell a step.</summary>
    private static double WorthOf(TopicWord word, List<(TopicWord Word, double Worth)> told)
    {
        var most = 0.0;
        foreach (var (own, worth) in told)
        {
            if (worth > most)
            {
                most = Math.Max(most, own.IsLike(word) ? worth : own.SharesMatter(word) ? worth * InOtherWords : 0);
            }
        }

        return most;
    }

    private List<(TopicWord Word, double Worth)> Words(StepFact step)
    {
        var named = new List<(TopicWord, double)> { (new TopicWord(step.Verb, step.Verb, TopicRole.Deed), Telling) };
        Name(named, step.Object);
        Name(named, step.Actor);
        return named;
    }

    private void Name(List<(TopicWord Word, double Worth)> named, string? phrase)
    {
        var last = -1;
        foreach (var word in phrase?.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (lexicon.FunctionWord(word) is null)
            {
                last = named.Count;
                named.Add((words.Of(word), Beside));
            }
        }

        if (last >= 0)
        {
            named[last] = (named[last].Word, Telling);
        }
    }
}
