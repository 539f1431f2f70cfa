/** Parts of the names of demo members. No two pairs run together to the same letters: a test holds it. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** First names by voice (m, f), then what follows them: family names, trades, towns. */
export const latinHandles = {
  m: list(`
    aarav abhishek aditya ajay akash amit anand ankit arjun arun ashish bharat deepak dinesh gaurav girish
     harish hemant jatin karan kartik kunal lokesh mahesh manoj mohit mukesh naveen nikhil nitin omkar
    pankaj pradeep prakash rahul rajat rakesh ravi rohit sachin sameer sandeep sanjay santosh saurabh shivam sunil suresh
    tarun tushar umesh vijay vikas vinay vishal vivek yash
  `),
  f: list(`
    aarti akanksha alka anita anjali ankita anusha archana asha bhavna chitra deepa divya ekta garima
    geeta gunjan isha jaya jyoti kajal kavita kiran komal kusum lakshmi lata madhu mamta manisha meena megha monika
    nandini neelam neha nidhi nisha pallavi payal pooja poonam preeti priya rachna radha rani reena rekha renu ritu rupali
    sadhna sarita savita seema shalini shilpa shweta sneha sonal sunita swati tanvi uma vandana varsha vidya
  `),
  after: list(`
    sharma verma gupta singh yadav mishra pandey tiwari jha thakur chauhan rajput patel shah joshi mehta desai patil kulkarni
    nair menon reddy rao iyer das ghosh roy sen bose gill sandhu malhotra kapoor saxena
    srivastava dubey shukla tripathi rawat negi bisht meena mahto kumawat prajapati solanki parmar rathore naik
    writes edits designs creates vlogs blogs codes sells crafts tech digital online studio kitchen farms store reels
    patna jaipur indore ranchi pune kanpur lucknow bhopal nagpur
  `),
} as const;

export const urduHandles = {
  m: list('faizan farhan imran irfan zubair aamir salman danish shahid tariq wasim nadeem arif'),
  f: list('aisha ayesha farah heena shabnam zoya rukhsar nazia sana shabana nargis'),
  after: list(`
    khan ansari sheikh qureshi siddiqui pathan writes edits designs creates vlogs blogs codes sells crafts tech digital
    online studio kitchen store reels lucknow patna hyderabad bhopal
  `),
} as const;

/** The same in Devanagari. */
export const hindiHandles = {
  m: list('राहुल रोहित अमित सुरेश रमेश महेश दिनेश मुकेश विकास संदीप मनोज अनिल सुनील दीपक पंकज अजय विजय संजय आकाश गौरव'),
  f: list(
    'सुनीता अनीता पूजा नेहा प्रिया कविता सीमा रेखा ममता ज्योति अंजलि शालिनी सरिता आरती किरण मीना वंदना गीता स्नेहा रश्मि',
  ),
  after: list(
    'शर्मा वर्मा सिंह यादव मिश्रा पाण्डेय तिवारी झा ठाकुर पटेल जोशी रावत नेगी कुशवाहा मौर्य लेखन रसोई डिज़ाइन ब्लॉग तकनीक',
  ),
} as const;
