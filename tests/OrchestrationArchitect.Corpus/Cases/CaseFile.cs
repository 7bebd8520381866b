using YamlDotNet.Serialization;

namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>The YAML of a case as written; <see cref="CaseReader"/> checks and types it.</summary>
internal sealed class CaseFile
{
    public string? Name { get; set; }

    [YamlMember(Alias = "business_workflow", ApplyNamingConventions = false)]
    public string BusinessWorkflow { get; set; } = "";

    [YamlMember(Alias = "event_sources", ApplyNamingConventions = false)]
    public string EventSources { get; set; } = "";

    [YamlMember(Alias = "constraints_and_slas", ApplyNamingConventions = false)]
    public string ConstraintsAndSlas { get; set; } = "";

    public ExpectedPart Expected { get; set; } = new();

    internal sealed class ExpectedPart
    {
        public string Language { get; set; } = "en";

        public List<StepPart> Steps { get; set; } = [];

        public List<string> Order { get; set; } = [];

        [YamlMember(Alias = "allowed_order", ApplyNamingConventions = false)]
        public List<string> AllowedOrder { get; set; } = [];

        public List<List<string>> Parallel { get; set; } = [];

        public List<ForEachPart> ForEach { get; set; } = [];

        public List<CompensationPart> Compensations { get; set; } = [];

        public List<ConstraintPart> Constraints { get; set; } = [];

        [YamlMember(Alias = "free_constraints", ApplyNamingConventions = false)]
        public bool FreeConstraints { get; set; }

        public List<string> Triggers { get; set; } = [];

        [YamlMember(Alias = "allowed_triggers", ApplyNamingConventions = false)]
        public List<string> AllowedTriggers { get; set; } = [];

        public List<string> Patterns { get; set; } = [];

        public List<string> Notes { get; set; } = [];
    }

    internal sealed class StepPart
    {
        public string Id { get; set; } = "";

        public string Verb { get; set; } = "";

        public string? Object { get; set; }

        public string Word { get; set; } = "";

        public int? Nth { get; set; }

        public string Field { get; set; } = "business_workflow";

        public List<string> Aliases { get; set; } = [];

        public bool Optional { get; set; }
    }

    internal sealed class ForEachPart
    {
        public List<string> Steps { get; set; } = [];

        public List<string> Allowed { get; set; } = [];

        public string Item { get; set; } = "";

        public bool Optional { get; set; }
    }

    internal sealed class CompensationPart
    {
        public string Step { get; set; } = "";

        public string? Or { get; set; }

        public string By { get; set; } = "";

        public bool Stated { get; set; } = true;
    }

    internal sealed class ConstraintPart
    {
        public string Kind { get; set; } = "";

        public string Value { get; set; } = "";

        public List<string> Also { get; set; } = [];

        public string? Step { get; set; }

        public double? Percentile { get; set; }

        public string? Per { get; set; }

        public bool Optional { get; set; }
    }
}
