using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification;

/// <summary>Looks for one kind of fault in a design.</summary>
public interface IRule
{
    /// <summary>The rule's code, severity and title; <c>docs/diagnostics</c> has a page under the code.</summary>
    DiagnosticDescriptor Descriptor { get; }

    /// <summary>Every fault of this kind. A fault is found once, and only where it truly hurts.</summary>
    IEnumerable<Diagnostic> Check(DesignView design);
}
