using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Importing;

/// <summary>What can be wrong with a definition that is read in: codes, severities, titles.</summary>
public static class ImportCodes
{
    /// <summary>The text is not JSON.</summary>
    public static DiagnosticDescriptor NotJson { get; } =
        new("OA1101", Severity.Error, "The text is not JSON");

    /// <summary>The text is larger than what is read.</summary>
    public static DiagnosticDescriptor TooLarge { get; } =
        new("OA1102", Severity.Error, "The definition is too large");

    /// <summary>The JSON is no state machine.</summary>
    public static DiagnosticDescriptor NotAStateMachine { get; } =
        new("OA1103", Severity.Error, "The JSON is not a state machine");

    /// <summary>There is no <c>StartAt</c>.</summary>
    public static DiagnosticDescriptor StartMissing { get; } =
        new("OA1104", Severity.Error, "StartAt is missing");

    /// <summary>A state is named that is not there.</summary>
    public static DiagnosticDescriptor UnknownTarget { get; } =
        new("OA1105", Severity.Error, "A state is named that does not exist");

    /// <summary>A state has no type, or one that does not exist.</summary>
    public static DiagnosticDescriptor UnknownType { get; } =
        new("OA1106", Severity.Error, "A state has no known type");

    /// <summary>Something else stands among the states.</summary>
    public static DiagnosticDescriptor NotAState { get; } =
        new("OA1107", Severity.Warning, "Something that is no state stands among the states");

    /// <summary>A state neither ends nor goes on.</summary>
    public static DiagnosticDescriptor NoWayOn { get; } =
        new("OA1108", Severity.Error, "A state neither ends nor names the next one");

    /// <summary>A placeholder stands unquoted where a value belongs.</summary>
    public static DiagnosticDescriptor BarePlaceholder { get; } =
        new("OA1109", Severity.Info, "A placeholder stands unquoted");

    /// <summary>A state that nothing leads to.</summary>
    public static DiagnosticDescriptor Unreachable { get; } =
        new("OA1110", Severity.Warning, "A state cannot be reached");

    /// <summary>States that only lead to each other.</summary>
    public static DiagnosticDescriptor NoExit { get; } =
        new("OA1111", Severity.Error, "A cycle has no way out");

    /// <summary>The jumps are too tangled to be written as nested blocks.</summary>
    public static DiagnosticDescriptor TooTangled { get; } =
        new("OA1112", Severity.Error, "The jumps between states are too tangled");

    /// <summary>A field holds what it must not.</summary>
    public static DiagnosticDescriptor BadField { get; } =
        new("OA1113", Severity.Warning, "A field has a value it cannot have");

    /// <summary>A field that must be there is not.</summary>
    public static DiagnosticDescriptor FieldMissing { get; } =
        new("OA1114", Severity.Error, "A required field is missing");

    /// <summary>A member is named twice in one object.</summary>
    public static DiagnosticDescriptor NamedTwice { get; } =
        new("OA1115", Severity.Warning, "A name is used twice in one object");

    /// <summary>A handler that an earlier one hides.</summary>
    public static DiagnosticDescriptor HiddenHandler { get; } =
        new("OA1116", Severity.Warning, "A handler is hidden by an earlier one");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotJson, TooLarge, NotAStateMachine, StartMissing, UnknownTarget, UnknownType, NotAState, NoWayOn,
        BarePlaceholder, Unreachable, NoExit, TooTangled, BadField, FieldMissing, NamedTwice, HiddenHandler,
    ];
}
