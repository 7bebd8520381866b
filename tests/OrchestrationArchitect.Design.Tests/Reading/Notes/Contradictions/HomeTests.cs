namespace OrchestrationArchitect.Design.Tests.Reading.Notes.Contradictions;

public sealed class HomeTests
{
    [Theory]
    [InlineData("Each evening the exam papers are copied to a marking vendor in Hanoi.", "Exam papers must at no time leave Norway.")]
    [InlineData("Wages are computed.", "All payroll data has to remain within Canada. Backups of the payroll data are replicated to Dublin.")]
    [InlineData("A statement is rendered and put into the mailbox.", "Customer data must not leave Germany. Statements are rendered by a service provider in India.")]
    [InlineData("The blood values are sent to our laboratory system in New York.", "No blood values may be transferred outside Switzerland.")]
    public void Read_DataThatMustStayAndGoes_IsNoted(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldContain(note => note.Code == "OA1211");

    [Theory]
    [InlineData("Each evening the totals are copied to a vendor in Hanoi.", "Exam papers must at no time leave Norway.")]
    [InlineData("A copy is stored in the archive.", "Personal data must stay within the European Union. The archive is hosted in a data centre in Frankfurt.")]
    [InlineData("The wages are mirrored to Oslo.", "All wages have to remain within Norway.")]
    public void Read_OtherDataOrTheSamePlace_IsNoContradiction(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldNotContain(note => note.Code == "OA1211");
}
