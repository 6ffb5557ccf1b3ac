<#ftl strip_whitespace=true>
<#macro line parts><#list parts as p><#switch p.kind()><#on "Text">${p.text}<#on "Strong">\textbf{${p.text}}<#on "Code">${set.code(p.text)}<#on "Maths">${set.maths(p.formula)}<#on "Measure">${set.measure(p)}<#on "Verdict">\textbf{\textcolor{${p.tone.word()}}{${p.text}}}<#on "Link"><#if set.address(p.address) != "">\href{${set.url(p.address)}}{${p.text}}<#else>${p.text}</#if><#on "Cite">\cite{ref${p.key}}</#switch></#list></#macro>
<#macro block b>
<#switch b.kind()>
<#on "Paragraph"><@line b.content/>

<#on "Heading">\room{7\baselineskip}\subsection*{${b.text}}
<#on "Display">${set.display(b.formula)}
<#on "Callout">\begin{callout}{${b.tone.word()}}<@line b.content/>\end{callout}
<#on "Bullets">\begin{itemize}
<#list b.items as item>\item <@line item/>
</#list>
\end{itemize}
<#on "Listing">\begin{listing}
<#list b.text?split("\n") as row>${set.code(row)}\par
</#list>
\end{listing}
<#on "Facts">\begin{center}\small\begin{tabular}{@{}lll@{}}\toprule
<#list b.facts as fact>${fact.label} & <@line fact.content/> & <@line fact.note/> \\
</#list>
\bottomrule\end{tabular}\end{center}
<#on "Picture">\begin{figure}[H]\centering
\includegraphics[width=${width(b.figure)}\linewidth]{${folder}/${b.figure.name()}.pdf}
\caption{<@line b.caption/>}\label{fig:${b.figure.name()}}
\end{figure}
<#on "Table">{${size(b)}
\begin{longtable}{@{}${columns(b)}@{}}
\caption*{${b.caption}}\\
\toprule
<#list b.columns as c><@line c.header/><#sep> & </#list> \\ \midrule \endhead
<#list b.rows as row><#list row as cell><@line cell.content/><#sep> & </#list> \\
</#list>
\bottomrule
\end{longtable}}
</#switch>
</#macro>
% ${generator}
\documentclass[11pt,a4paper]{article}
\usepackage[utf8]{inputenc}
\usepackage[T1]{fontenc}
\usepackage{lmodern}
\usepackage{textcomp}
\usepackage{amsmath}
\usepackage{graphicx}
\usepackage{booktabs}
\usepackage{longtable}
\usepackage{array}
\usepackage{float}
\usepackage[labelfont=bf,font=small]{caption}
\usepackage{xcolor}
\usepackage[margin=25mm]{geometry}
\usepackage[hidelinks]{hyperref}
\definecolor{good}{HTML}{00735A}\definecolor{bad}{HTML}{B23A08}\definecolor{doubtful}{HTML}{8A5A00}\definecolor{neutral}{HTML}{2166AC}
\newcommand{\unicodepoint}[1]{{\footnotesize\fbox{U+#1}}}
% A heading goes to the next page when only little room is left below it.
\newcommand{\room}[1]{\par\ifdim\dimexpr\pagegoal-\pagetotal\relax<#1\newpage\fi}
\newenvironment{callout}[1]{\par\medskip\noindent\textcolor{#1}{\rule{\linewidth}{1.2pt}}\par\noindent\ignorespaces}{\par\noindent\rule{\linewidth}{0.3pt}\medskip\par}
\newenvironment{listing}{\par\medskip\footnotesize\raggedright\setlength{\parindent}{0pt}}{\par\medskip}
\hypersetup{pdftitle={${set.pdf(doc.title)}},pdfauthor={${set.pdf(doc.author)}}}
\setlength{\parindent}{0pt}\setlength{\parskip}{4pt plus 1pt}
\emergencystretch=3em\sloppy
\title{${doc.title}\\[4pt]\large ${doc.subtitle}}
\author{${doc.author}}
\date{<#if doc.date.isPresent()>${doc.date.get()}</#if>}
\begin{document}
\maketitle
<#list doc.sections as s>
<#if s.id != "references">
\room{11\baselineskip}\section{${s.title}}\label{sec:${s.id}}
<#list s.blocks as b><@block b/></#list>
</#if>
</#list>
<#if doc.references?has_content>
\nocite{*}
\bibliographystyle{unsrt}
\bibliography{${bibliography}}
</#if>
\end{document}
