using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints.Choosing;

/// <summary>What is observed of a limit and of the steps it may be of, as ids of <c>limited-step-weights.data.tsv</c>.</summary>
/// <param name="ruled">The limit, with the step that the rules say it is of.</param>
/// <param name="group">Its kind.</param>
/// <param name="place">Where it stands.</param>
/// <param name="near">The steps told next to it.</param>
/// <param name="lexicon">The words to know.</param>
internal sealed class StepObservations(ConstraintFact ruled, string group, LimitPlace place, Neighbours near, Lexicon lexicon)
{
    /// <summary>What a step's verb may be that tells how it is limited.</summary>
    private static readonly string[] VerbCues = ["asking", "giving-answer", "receiving", "deciding", "dropping", "calling", "charging", "producing", "waiting", "light", "measuring"];

    /// <summary>What may be spoken of beside a limit that tells how much it is of.</summary>
    private static readonly string[] SpokenCues = ["whole", "whole-verb", "whole-explicit", "transaction", "single-part", "part", "waiting", "plain-wait", "answering", "giving-answer", "retrying", "message", "machine", "calling", "responding", "bounding"];

    private readonly TaggedSentence _words = place.Sentence.Words;

    /// <summary>What speaks for or against a step.</summary>
    /// <param name="at">Its number.</param>
    /// <param name="step">The step.</param>
    /// <param name="told">The words beside the limit that tell of it.</param>
    public IReadOnlySet<string> Of(int at, StepFact step, IReadOnlyList<ToldRole> told)
    {
        var roles = Math.Min(4, told.Where(word => word.Role != "around").Distinct().Count());
        return new HashSet<string>(
            [
                $"rule-{(step.Id == ruled.Step ? "this" : ruled.Step is null ? "whole" : "another")} {group}",
                $"effect-{step.Effect} {group}", $"roles-{roles}", $"roles-{roles} {group}", $"in-{ruled.Span.Field}",
                .. told.SelectMany(Word),
                .. VerbCues.Where(cue => lexicon.Phrases.Is(cue, step.Verb)).Select(cue => $"is-{cue} {group}"),
                .. Nearness(at, step),
            ],
            StringComparer.Ordinal);
    }

    /// <summary>What speaks for or against the whole process.</summary>
    /// <param name="options">How many steps it may be of instead.</param>
    /// <param name="verbs">How many of them are told by their verbs.</param>
    /// <param name="index">The steps, and what the process is about.</param>
    public IReadOnlySet<string> Whole(int options, int verbs, StepIndex index) =>
        new HashSet<string>(
            [
                group, $"{group}-in-{ruled.Span.Field}", $"rule-{(ruled.Step is null ? "whole" : "step")} {group}",
                $"verbs-{Math.Min(verbs, 3)}", $"options-{Math.Min(options, 4)} {group}", place.Label.IsEmpty ? "unlabelled" : $"labelled {group}",
                .. SpokenCues.Where(cue => lexicon.Phrases.Set(cue).Find(_words, place.Start, place.End) >= 0).SelectMany(cue => (string[])[$"has-{cue}", $"has-{cue} {group}"]),
                .. Enumerable.Range(place.Start, place.End - place.Start).SelectMany(at => Spoken(at, index)),
            ],
            StringComparer.Ordinal);

    private IEnumerable<string> Word(ToldRole told)
    {
        yield return $"{told.Role}-{told.Part}-{(told.Shared == 1 ? "alone" : told.Shared == 2 ? "two" : "many")}";
        yield return $"{told.Role}-{told.Part} {group}";
        if (told.Role == "verb")
        {
            yield return $"verb-{told.Form}";
        }
    }

    private IEnumerable<string> Nearness(int at, StepFact step)
    {
        if (at == near.Before)
        {
            yield return $"nearest {group}";
            yield return $"nearest {group} {step.Effect}";
        }

        if (at == near.Outside)
        {
            yield return $"last-outside {group}";
        }

        if (at == near.After)
        {
            yield return $"next {group}";
        }

        if (ruled.Span.Field == SourceField.BusinessWorkflow && _words[0].Start <= step.Span.Start && step.Span.Start <= _words[^1].End)
        {
            yield return $"same-sentence {group}";
        }
    }

    private IEnumerable<string> Spoken(int at, StepIndex index)
    {
        var tag = _words.TagAt(at);
        if (tag is Tag.Determiner || _words.Lower(at) is "per" or "anything" or "everything" or "nothing")
        {
            var noun = at + 1 < _words.Count ? _words.Lemmas[at + 1] : "";
            yield return $"{_words.Lower(at)}-{(index.Topic.Contains(noun) ? "topic" : lexicon.Phrases.Is("message", noun) ? "message" : "other")}";
        }

        if (tag is Tag.Noun or Tag.Name || tag.IsVerb())
        {
            yield return $"word-{_words.Lemmas[at]}";
            if (index.Topic.Contains(_words.Lemmas[at]))
            {
                yield return $"topic-{place.PartOf(at)}";
            }
        }
    }
}
