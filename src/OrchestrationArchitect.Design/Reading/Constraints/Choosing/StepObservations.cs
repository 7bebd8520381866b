using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

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

    /// <summary>What speaks for or against a step; some of it may be seen twice.</summary>
    /// <param name="at">Its number.</param>
    /// <param name="step">The step.</param>
    /// <param name="told">The words beside the limit that tell of it.</param>
    /// <param name="seen">Takes it.</param>
    public void Observe(int at, StepFact step, IReadOnlyList<ToldRole> told, ObservationSink seen)
    {
        var roles = told.Count == 0 ? 0 : Math.Min(4, told.Where(word => word.Role != StepMentions.Around).Distinct().Count());
        seen.See($"rule-{(step.Id == ruled.Step ? "this" : ruled.Step is null ? "whole" : "another")} {group}");
        seen.See($"effect-{step.Effect} {group}");
        seen.See($"roles-{roles}");
        seen.See($"roles-{roles} {group}");
        seen.See($"in-{ruled.Span.Field}");
        foreach (var word in told)
        {
            Word(word, seen);
        }

        foreach (var cue in VerbCues)
        {
            if (lexicon.Phrases.Is(cue, step.Verb))
            {
                seen.See($"is-{cue} {group}");
            }
        }

        Nearness(at, step, seen);
    }

    /// <summary>What speaks for or against the whole process; some of it may be seen twice.</summary>
    /// <param name="options">How many steps it may be of instead.</param>
    /// <param name="verbs">How many of them are told by their verbs.</param>
    /// <param name="index">The steps, and what the process is about.</param>
    /// <param name="seen">Takes it.</param>
    public void ObserveWhole(int options, int verbs, StepIndex index, ObservationSink seen)
    {
        seen.See(group);
        seen.See($"{group}-in-{ruled.Span.Field}");
        seen.See($"rule-{(ruled.Step is null ? "whole" : "step")} {group}");
        seen.See($"verbs-{Math.Min(verbs, 3)}");
        seen.See($"options-{Math.Min(options, 4)} {group}");
        seen.See(place.Label.IsEmpty ? "unlabelled" : $"labelled {group}");
        foreach (var cue in SpokenCues)
        {
            if (lexicon.Phrases.Set(cue).Find(_words, place.Start, place.End) >= 0)
            {
                seen.See($"has-{cue}");
                seen.See($"has-{cue} {group}");
            }
        }

        for (var at = place.Start; at < place.End; at++)
        {
            Spoken(at, index, seen);
        }
    }

    private void Word(ToldRole told, ObservationSink seen)
    {
        seen.See($"{told.Role}-{told.Part}-{(told.Shared == 1 ? "alone" : told.Shared == 2 ? "two" : "many")}");
        seen.See($"{told.Role}-{told.Part} {group}");
        if (told.Role == StepMentions.Verb)
        {
            seen.See($"verb-{told.Form}");
        }
    }

    private void Nearness(int at, StepFact step, ObservationSink seen)
    {
        if (at == near.Before)
        {
            seen.See($"nearest {group}");
            seen.See($"nearest {group} {step.Effect}");
        }

        if (at == near.Outside)
        {
            seen.See($"last-outside {group}");
        }

        if (at == near.After)
        {
            seen.See($"next {group}");
        }

        if (ruled.Span.Field == SourceField.BusinessWorkflow && _words[0].Start <= step.Span.Start && step.Span.Start <= _words[^1].End)
        {
            seen.See($"same-sentence {group}");
        }
    }

    private void Spoken(int at, StepIndex index, ObservationSink seen)
    {
        var tag = _words.TagAt(at);
        if (tag is Tag.Determiner || _words.Lower(at) is "per" or "anything" or "everything" or "nothing")
        {
            var noun = at + 1 < _words.Count ? _words.Lemmas[at + 1] : "";
            seen.See($"{_words.Lower(at)}-{(index.Topic.Contains(noun) ? "topic" : lexicon.Phrases.Is("message", noun) ? "message" : "other")}");
        }

        if (tag is Tag.Noun or Tag.Name || tag.IsVerb())
        {
            seen.See($"word-{_words.Lemmas[at]}");
            if (index.Topic.Contains(_words.Lemmas[at]))
            {
                seen.See($"topic-{place.PartOf(at)}");
            }
        }
    }
}
